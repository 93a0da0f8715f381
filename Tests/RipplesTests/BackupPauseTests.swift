import Sitting
import Testing
import Time

@testable import Ripples

/// The copy of the day is made in a pause, once the journal was looked over, and no key waits for it.
@Suite struct BackupPauseTests {
  private func at(_ milliseconds: Int64) -> Deadline { Deadline(milliseconds: milliseconds) }

  @Test func itWaitsForAPauseAfterTheLastKey() {
    var pause = BackupPause()
    pause.take([], at: at(0))
    #expect(pause.due == nil)
    pause.take([.verified(isDone: false, finding: nil)], at: at(10))
    #expect(pause.due == nil)
    pause.take([.verified(isDone: true, finding: nil)], at: at(20))
    #expect(pause.due == at(10_000) && !pause.isDue(at: at(9_999)) && pause.isDue(at: at(10_000)))
    pause.take([.input(.key("j"))], at: at(9_000))
    #expect(pause.due == at(19_000))
    pause.take([.backedUp(isDone: false, finding: nil)], at: at(19_000))
    #expect(pause.isDue(at: at(19_000)), "the next step follows at once")
    pause.take([.backedUp(isDone: true, finding: nil)], at: at(19_004))
    #expect(pause.due == nil)
    pause.take([.input(.key("j")), .saved(number: 1)], at: at(30_000))
    #expect(pause.due == at(40_000))
  }

  @Test func aDamagedJournalIsCopiedOverNoWholeOne() {
    var pause = BackupPause()
    pause.take([.verified(isDone: true, finding: "One page is damaged.")], at: at(0))
    pause.take([.saved(number: 1)], at: at(1))
    #expect(pause.due == nil)
  }

  @Test func aReaderWhoPausesHasACopyMadeOnce() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.wait(milliseconds: 60_000)
    let count = sitter.performed.count
    for _ in 1...8 {
      sitter.type("x")
      sitter.wait(milliseconds: 2_000)
    }
    #expect(!sitter.effects(since: count).contains("backUp"))
    sitter.wait(milliseconds: 60_000)
    #expect(sitter.effects(since: count).count { $0 == "backUp" } == 1)
  }
}
