import Glibc
import TestSupport
import Testing

/// Each call of the system fails, once or from then on: an error in words, nothing lost, and it saves once it can.
///
/// `make torture` tries all of them, and `make test` an even sample.
struct FailingCallTests {
  private static let isEvery = getenv("RIPPLES_TORTURE") != nil

  @Test(arguments: ["create", "save", "protect", "change", "unprotect", "recovery", "copy", "upgrade"])
  func whateverCallFailsIsToldInWordsAndCostsNothing(script: String) throws {
    let templates = try FaultyRun.Templates()
    let whole = try FaultyRun(script, "count", 0, errno: 0, templates)
    #expect(try whole.outcome.code == 0 && whole.findings() == nil)
    #expect(whole.calls > 20)
    for (fault, code) in [("once", EIO), ("ever", ENOSPC)] {
      let step = Self.isEvery ? 1 : max(1, whole.calls / 5)
      for number in stride(from: fault == "once" ? 1 : 2, through: whole.calls, by: step) {
        let run = try FaultyRun(script, fault, number, errno: code, templates)
        let place = "\(fault), call \(number) of \(whole.calls)"
        #expect(run.outcome.code == 0 && run.outcome.errors.isEmpty, "\(place): \(run.outcome.text)")
        #expect(!run.lines.contains("stuck"), "\(place): \(run.outcome.text)")
        if let finding = try run.findings() { Issue.record("\(place): \(finding)\n\(run.outcome.text)") }
      }
    }
    if Self.isEvery { print("\(script): failed each of \(whole.calls) calls, once and ever after") }
  }
}
