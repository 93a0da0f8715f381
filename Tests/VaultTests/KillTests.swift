import Glibc
import TestSupport
import Testing

/// The program is killed before each call that changes what is on the disk, and what was acknowledged is there.
///
/// `make torture` tries all of them, and `make test` an even sample.
struct KillTests {
  private static let isEvery = getenv("RIPPLES_TORTURE") != nil

  @Test(arguments: ["create", "save", "protect", "change", "unprotect", "recovery", "copy", "upgrade"])
  func whatWasAcknowledgedIsThereWheneverItIsKilled(script: String) throws {
    let templates = try FaultyRun.Templates()
    // Never reached, and so a count of the calls that change something.
    let whole = try FaultyRun(script, "kill", .max, errno: 0, templates)
    #expect(try whole.outcome.code == 0 && whole.findings() == nil)
    #expect(whole.calls > 10)
    for number in stride(from: 1, through: whole.calls, by: Self.isEvery ? 1 : whole.calls / 7) {
      let run = try FaultyRun(script, "kill", number, errno: 0, templates)
      #expect(run.outcome.code == -SIGKILL, "\(number) of \(whole.calls): \(run.outcome.text)")
      if let finding = try run.findings() {
        Issue.record("killed before change \(number) of \(whole.calls): \(finding)\n\(run.outcome.text)")
      }
    }
    if Self.isEvery { print("\(script): killed before each of \(whole.calls) changes") }
  }
}
