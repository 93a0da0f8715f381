import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// Questions that are answered with a number or with options.
@Suite struct ScaleAndChoiceTests {
  @Test(
    arguments: [
      (["4"], 4), (["0"], 0), (["1"], 1), (["1", "0"], 10), (["1", Key(.right), "0"], 0), (["9", "0"], 0),
      (["1", "0", "0"], 0), ([Key(.right)], 0), ([Key(.right), Key(.right)], 1), ([Key(.left)], 0),
      (["1", "0", Key(.right)], 10), (["3", "-"], 2), (["3", "+"], 4), (["3", Key(.up)], 4),
      (["3", Key(.down)], 2),
      (["5", "x"], nil), (["5", Key(.delete)], nil), (["5", "x", "7"], 7),
    ] as [([Key], Int?)])
  func keysMoveTheMark(keys: [Key], mark: Int?) throws {
    var sitter = try EveryScreen.scale.reached()
    #expect(sitter.sees("blank"))
    for key in keys { sitter.press(key) }
    #expect(sitter.sees(mark.map { "\($0) of 10" } ?? "blank"))
    if let mark { #expect(sitter.sees("[\(mark)]")) } else { #expect(!sitter.sees("of 10")) }
    sitter.press(Key(.escape))
    // A mark that was taken away before it was saved leaves no trace.
    let marks = sitter.journal.answers.filter { $0.exercise == "how-deep" }.map(\.value)
    #expect(marks == (mark.map { [.mark($0)] } ?? []))
  }

  @Test func aMarkIsFoldedNextTimeAndCanBeMoved() throws {
    var first = try EveryScreen.scale.reached()
    first.press("4", Key(.enter))
    #expect(first.sees("4 of 10"))
    first.press(.control("c"))
    var second = try first.later(at: .exercise("how-deep"))
    #expect(second.sees("[4]"))
    second.press(Key(.right), Key(.escape), .control("c"))
    #expect(second.journal.answers.suffix(2).map(\.value) == [.mark(4), .mark(5)])
    var third = try second.later(at: .chapter("river"))
    third.press(Key(.tab), Key(.tab), Key(.enter))
    #expect(third.sees("You wrote here on October 14."))
    #expect(!third.sees("5 of 10"))
  }

  @Test func severalOptionsAreTakenAndPutBack() throws {
    var sitter = try EveryScreen.choice.reached()
    sitter.press(" ", "j", " ")
    #expect(sitter.sees("1 [x] By swimming"))
    #expect(sitter.sees("2 [x] By boat"))
    sitter.press("1", Key(.escape))
    #expect(
      sitter.journal.answers.last?.value == .picks(.init(picked: [.init(option: "boat", text: "By boat")])))
    #expect(sitter.sees("By boat"))
    sitter.press(Key(.enter), "x")
    #expect(!sitter.sees("[x]"))
    sitter.press(Key(.escape))
    #expect(sitter.journal.answers.last?.value == .picks(.init()))
  }

  @Test func oneOptionTakesThePlaceOfAnother() throws {
    let river = (SmallBook.files["chapters/01-river.md"] ?? "").replacing("    many: true\n", with: "")
      .replacing(
        "many: true\n", with: "")
    var sitter = try Sitter(
      .journal(EveryScreen.written.get().summary, at: .exercise("how-across")),
      book: SmallBook.read(replacing: ["chapters/01-river.md": river]))
    sitter.press("1", "2")
    #expect(sitter.sees("[ ] By swimming"))
    #expect(sitter.sees("[x] By boat"))
    sitter.press("2")
    #expect(!sitter.sees("[x]"))
  }

  @Test func ownWordsAreKeptBesideTheOptions() throws {
    var sitter = try EveryScreen.choice.reached()
    sitter.press("2", "o")
    sitter.type("On a raft.")
    sitter.press(Key(.escape))
    #expect(sitter.sees("In your own words:"))
    #expect(sitter.sees("On a raft."))
    sitter.press("x")
    #expect(sitter.sees("On a raft."))
    sitter.press("2", Key(.escape), .control("c"))
    let picks = Answer.Picks(picked: [.init(option: "boat", text: "By boat")], own: "On a raft.")
    #expect(sitter.journal.answers.last?.value == .picks(picks))
    var second = try sitter.later(at: .exercise("how-across"))
    #expect(second.sees("[x] By boat"))
    second.press("o")
    second.press(.control("u"), Key(.escape), Key(.escape))
    #expect(second.journal.answers.last?.value == .picks(.init(picked: picks.picked)))
  }

  @Test func anOptionForTheSittingOnlyHoldsTheWholeAnswerBack() throws {
    var sitter = try EveryScreen.choice.reached()
    let before = sitter.journal.answers.count
    sitter.press("3", "2")
    sitter.wait(milliseconds: 60_000)
    sitter.tell(.input(.focus(false)))
    #expect(sitter.sees("Kept until you leave. S saves it."))
    sitter.press(Key(.escape), .control("c"))
    #expect(sitter.journal.answers.count == before)
    #expect(!sitter.journal.everything.contains("At night"))
    #expect(!sitter.journal.everything.contains("secret"))
  }

  @Test func puttingItBackLetsTheRestBeSaved() throws {
    var sitter = try EveryScreen.choice.reached()
    sitter.press("3", "2", "3", Key(.escape))
    #expect(
      sitter.journal.answers.last?.value == .picks(.init(picked: [.init(option: "boat", text: "By boat")])))
  }

  @Test func anOptionForTheSittingOnlyCanBeKept() throws {
    var sitter = try EveryScreen.choice.reached()
    sitter.press("3", "S", "y", "2", Key(.escape))
    #expect(!sitter.sees("Kept until you leave"))
    #expect(sitter.journal.answers.last?.value.text == "At night\nBy boat")
  }

  @Test func ownWordsBesideAHeldOptionAreHeldBackToo() throws {
    var sitter = try EveryScreen.choice.reached()
    sitter.press("3", "o")
    sitter.type("Zanzibar")
    sitter.wait(milliseconds: 60_000)
    sitter.press(Key(.escape), Key(.escape), .control("c"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }

  /// S on the exercise itself asks who may open the words, where that was not asked yet.
  @Test(arguments: ["whisper-scale", "whisper-choice"])
  func keepingFromTheExerciseAsksWhoMayOpenIt(id: String) throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise(Exercise.ID(id))), book: .whispers())
    if sitter.sees("Who may open") { sitter.press("2") }
    sitter.press("3", "S", "y")
    if id == "whisper-scale" {
      #expect(sitter.sees("Who may open these words later?"))
      sitter.press("2")
      #expect(sitter.sees("How loud is it?"))
    }
    #expect(!sitter.sees("Kept until you leave"))
    sitter.press(Key(.escape))
    #expect(sitter.sees("The river"))
    #expect(sitter.journal.answers.count == 1)
  }

  @Test func aLongListIsScrolledSoThatTheFocusIsSeen() throws {
    let options = (1...40).map { "  - {id: o\($0), text: Option number \($0)}" }.joined(separator: "\n")
    let text = LongBook.head + "```choice\nid: long\nask: Which?\noptions:\n\(options)\n```"
    var sitter = try Sitter(
      .journal(EveryScreen.written.get().summary, at: .exercise("long")), book: LongBook.read(delta: text))
    for number in 1...40 {
      let cursor = try #require(sitter.canvas.cursor)
      #expect(sitter.canvas.text[cursor.row].hasSuffix("Option number \(number)"))
      sitter.press("j")
    }
    sitter.press(" ", Key(.escape))
    #expect(sitter.journal.answers.last?.value.text == "Option number 40")
  }
}
