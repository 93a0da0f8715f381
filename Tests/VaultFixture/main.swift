import CFaults
import Glibc

@testable import Vault

// VaultFixture SCRIPT FOLDER FAULT NUMBER ERRNO: runs a script with a fault in it, and says what was acknowledged.
// VaultFixture check FOLDER PHRASE: says what is there.
let arguments = CommandLine.arguments

if arguments.count == 4, arguments[1] == "check" {
  check(journal: arguments[2], phrase: arguments[3])
} else if arguments.count == 6, let script = Script(rawValue: arguments[1]), let number = Int(arguments[4]),
  let code = Int32(arguments[5])
{
  let faults: [String: ripples_fault] = [
    "count": RIPPLES_COUNT, "kill": RIPPLES_KILL, "once": RIPPLES_FAIL_ONCE, "ever": RIPPLES_FAIL_EVER,
  ]
  var run = Run(journal: arguments[2])
  guard let fault = faults[arguments[3]] else { exit(EX_USAGE) }
  ripples_arm(fault, number, code)
  let isDone = run.perform(script.steps)
  ripples_say("calls \(ripples_disarm())")
  // A fault that lasts is over now; what could not be done is done.
  if !isDone, !run.perform(run.rest) { ripples_say("stuck") }
  run.vault?.close()
} else {
  exit(EX_USAGE)
}
