import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Time

@testable import Ripples

/// Nobody presses a key: whoever comes next may be another person.
@Suite struct IdleTests {
  private static func writing(isSealed: Bool = true) throws -> Sitter {
    var sitter = try EveryScreen.reflection.reached()
    if isSealed { sitter.protect(with: "lantern rope canal") }
    sitter.type("A heron.")
    return sitter
  }

  @Test func afterFiveMinutesItLocks() throws {
    var sitter = try Self.writing()
    sitter.wait(milliseconds: 299_999)
    #expect(sitter.sees("A heron."))
    sitter.wait(milliseconds: 1)
    #expect(sitter.effects(since: 0).last == "lock")
    #expect(!sitter.sees("A heron."))
  }

  @Test func aKeyBeginsTheTimeAnew() throws {
    var sitter = try Self.writing()
    for _ in 0..<3 {
      sitter.wait(milliseconds: 299_000)
      sitter.press(Key(.left))
    }
    #expect(sitter.sees("A heron."))
    // A window that is moved about by itself is nobody.
    sitter.wait(milliseconds: 299_000)
    sitter.resize(70, 22)
    sitter.wait(milliseconds: 1_000)
    #expect(!sitter.sees("A heron."))
  }

  /// The lid was closed: the clock ran on, and the key is the first thing that the program hears of.
  @Test func aKeyThatComesAfterItLocksBeforeItIsRead() throws {
    var sitter = try Self.writing()
    sitter.wait(milliseconds: 2_000)
    sitter.closeLid(milliseconds: 600_000)
    let count = sitter.performed.count
    sitter.tell(.input(.key("x")), .input(.key("y")))
    #expect(sitter.effects(since: count) == ["lock"])
    var again = try sitter.afresh()
    again.submit("lantern rope canal")
    #expect(again.sees("A heron."))
    #expect(!again.sees("heron.x") && !again.sees("heron.y"))
  }

  @Test func withoutAPassphraseItGoesBlankAndSaves() throws {
    var sitter = try Self.writing(isSealed: false)
    sitter.wait(milliseconds: 300_000)
    #expect(sitter.isBlank)
    #expect(sitter.journal.everything.contains("A heron."))
    sitter.press("x")
    #expect(sitter.sees("A heron."))
    #expect(!sitter.sees("heron.x"))
  }

  @Test(arguments: IdleTime.allCases)
  func theTimeIsWhatTheJournalSays(time: IdleTime) throws {
    var summary = Summary()
    summary.fold(
      Record(
        id: RecordID(high: 1, low: 2), writer: 1, clock: 1,
        created: Moment(seconds: 0, day: Day(number: 0), minute: 0),
        changed: Moment(seconds: 0, day: Day(number: 0), minute: 0),
        body: .setting(Setting(name: .idle, value: time.rawValue))))
    var sitter = try Sitter(.journal(summary))
    sitter.wait(milliseconds: (time.milliseconds ?? 86_400_000) - 1)
    #expect(!sitter.isBlank)
    sitter.wait(milliseconds: 1)
    #expect(sitter.isBlank == (time != .never))
  }

  @Test func aSittingOfWhichNothingIsKeptCanEndInstead() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), "k", Key(.enter))
    var app = sitter.app
    sitter.wait(milliseconds: 300_000)
    #expect(sitter.isBlank && !sitter.app.isFinished)
    app.context.sitting.endWhenIdle(true)
    _ = app.update([], at: sitter.now)
    #expect(app.ending == .left)
  }

  @Test func nobodyIsWokenWhereItIsLockedAlready() throws {
    var sitter = try Self.writing()
    sitter.press(.control("l"))
    #expect(sitter.app.nextDeadline == nil)
    let again = try sitter.afresh()
    #expect(again.app.nextDeadline == nil)
  }
}
