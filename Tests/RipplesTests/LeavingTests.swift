import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// Leaving at once, and covering the screen.
@Suite struct LeavingTests {
  @Test(arguments: EveryScreen.allCases)
  func controlCLeavesFromEveryScreen(screen: EveryScreen) throws {
    var sitter = try screen.reached()
    let before = sitter.performed.count
    sitter.press(.control("c"))
    #expect(sitter.app.isFinished)
    #expect(sitter.app.ending == .left)
    #expect(sitter.effects(since: before).first == "leaveTerminal")
    #expect(sitter.app.nextDeadline == nil)
    // Nothing is painted from here on.
    #expect(sitter.canvas == Canvas(size: sitter.app.size))
  }

  @Test(arguments: [(InputEvent.terminate, Ending.terminated), (.hangUp, .hungUp)])
  func aSignalLeavesInTheSameOrder(event: InputEvent, ending: Ending) throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.type("more")
    let before = sitter.performed.count
    sitter.tell(.input(event))
    #expect(sitter.app.ending == ending)
    #expect(sitter.effects(since: before) == ["leaveTerminal", "save"])
    // Not even the frame before the save shows a word.
    for (_, frame) in sitter.performed[before...] { #expect(frame == Canvas(size: sitter.app.size)) }
    #expect(sitter.journal.everything.contains("more"))
  }

  @Test func keysAfterLeavingAreNotTaken() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.tell(.input(.key(.control("c"))), .input(.key("x")), .input(.resize(Size(columns: 9, rows: 9))))
    #expect(sitter.app.size == Size(columns: 80, rows: 24))
    #expect(!sitter.journal.everything.contains("light.x"))
  }

  @Test func whatCouldNotBeSavedIsToldAtTheEnd() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.type("more")
    sitter.breakDisk("The disk is full.")
    sitter.press(.control("c"))
    #expect(sitter.app.unsaved == "The disk is full.")
    var saved = try EveryScreen.reflection.reached()
    saved.type("more")
    saved.press(.control("c"))
    #expect(saved.app.unsaved == nil)
  }

  @Test(arguments: EveryScreen.allCases.filter { !$0.isSealed })
  func theCoverIsBlankAndTheNextKeyOnlyLiftsIt(screen: EveryScreen) throws {
    var sitter = try screen.reached()
    let before = sitter.screen
    sitter.press(.control("l"))
    var blank = Canvas(size: sitter.app.size)
    blank.cursor = Point(column: 0, row: 0)
    #expect(sitter.canvas == blank)
    sitter.tell(.input(.paste("x")), .input(.wheel(3)))
    #expect(sitter.canvas == blank)
    sitter.press("3")
    #expect(sitter.screen == before)
  }

  @Test func theKeysSayBeforeItIsNeededThatTheCoverIsNoLock() throws {
    var sitter = try EveryScreen.reader.reached()
    sitter.press("?")
    for _ in 0..<5 where !sitter.sees("it is no lock") { sitter.press(" ") }
    #expect(sitter.sees("blank screen until any key; it is no lock"))
  }

  @Test func controlCLeavesFromUnderTheCover() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.type("more")
    sitter.press(.control("l"), .control("c"))
    #expect(sitter.app.isFinished)
    #expect(sitter.journal.everything.contains("more"))
  }

  @Test func settingTheProgramAsideSavesFirst() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.type("more")
    let before = sitter.performed.count
    sitter.press(.control("z"))
    #expect(sitter.effects(since: before) == ["save", "suspend"])
    sitter.tell(.input(.resume))
    #expect(sitter.sees("light.more"))
  }
}
