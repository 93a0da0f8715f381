import Glibc
import TestSupport
import Testing

/// What the filter refuses: each system call is tried, by a program that has entered the sandbox.
@Suite(.enabled("this system takes no filter: no system call was tried") { try Fixture.hasFilter })
struct SystemCallTests {
  @Test(arguments: [
    "socket-inet", "socket-unix", "socketpair", "connect", "bind", "ptrace", "ptrace-attach", "read-memory",
    "write-memory", "take-descriptor", "kexec", "kexec-file", "bpf", "userfault", "perf", "keyctl", "add-key",
    "request-key", "ring-setup", "ring-enter", "ring-register", "type-for-shell",
  ])
  func itIsRefused(call: String) throws {
    #expect(try Fixture().inside("call:" + call) == ["EPERM"])
  }

  #if arch(x86_64)
    @Test func theNumbersOfAnotherMachineAreRefused() throws {
      #expect(try Fixture().inside("call:x32") == ["EPERM"])
    }
  #endif

  @Test func outsideNothingIsRefused() throws {
    let calls = ["socket-inet", "socket-unix", "socketpair", "ptrace", "pipe"]
    #expect(try Fixture().run(calls.map { "call:" + $0 }) == Array(repeating: "yes", count: calls.count))
  }

  @Test func aPipeIsAllowed() throws { #expect(try Fixture().inside("call:pipe") == ["yes"]) }
}
