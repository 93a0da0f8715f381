import Journal
import Terminal
import Testing

@testable import Ripples

/// What has changed is saved once, and until that has succeeded.
@Suite struct SaveOnceTests {
  @Test func twoReasonsToSaveAtOnceAreOneSave() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.type("one")
    let saves = sitter.journal.saves
    sitter.tell(.input(.focus(false)), .input(.key(.control("c"))))
    #expect(sitter.journal.saves == saves + 1)
    #expect(sitter.journal.answers.map(\.value) == [.text("one")])
    #expect(sitter.app.unsaved == nil)
  }

  @Test func whatIsTypedBetweenTwoReasonsIsSavedWithTheSecond() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.type("one")
    sitter.tell(.input(.focus(false)), .input(.key("s")), .input(.key(.control("c"))))
    #expect(sitter.journal.answers.map(\.value) == [.text("ones")])
    #expect(sitter.app.unsaved == nil)
  }

  @Test func aSaveThatFailedIsTriedAgainOnLeaving() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.breakDisk("The disk is full.")
    sitter.type("one")
    sitter.tell(.input(.focus(false)))
    #expect(sitter.app.unsaved == "The disk is full.")
    sitter.breakDisk(nil)
    sitter.press(.control("c"))
    #expect(sitter.journal.answers.map(\.value) == [.text("one")])
    #expect(sitter.app.unsaved == nil)
  }
}
