import Journal
import Testing
import Workbook

@testable import Sitting

/// The parts of a soft start stand as they would be said.
@Suite struct SoftStartTests {
  private func said(_ texts: String...) -> String { SoftStart(saying: texts).paragraph }

  @Test func thePartsAreSentencesOfOneParagraph() {
    #expect(
      said(
        "I like how we sorted out the move", "lately our talks stop short.", "", "  ",
        "would you look at one idea?")
        == "I like how we sorted out the move. Lately our talks stop short. Would you look at one idea?")
  }

  @Test(arguments: [
    ("I miss you", "I miss you."), ("I miss you.", "I miss you."), ("do you?", "Do you?"), ("yes!", "Yes!"),
    ("well …", "Well …"), ("well...", "Well..."), ("I miss you,", "I miss you."),
    ("I miss you;", "I miss you."),
    ("one thing:", "One thing."), ("one thing —", "One thing."), ("one thing -- ", "One thing."),
    ("“can we talk”", "“Can we talk.”"), ("“can we talk?”", "“Can we talk?”"),
    ("you said “later,”", "You said “later.”"),
    ("(if you like)", "(If you like)."), ("(if you like.)", "(If you like.)"),
    ("3 times last week", "3 times last week."),
    ("at the kids’", "At the kids’."), ("\"soon\"", "\"Soon.\""), ("(“soon”)", "(“Soon”)."),
    ("élan", "Élan."), ("  two   spaces \t here ", "Two spaces here."), ("love ❤", "Love ❤."),
    ("really?!", "Really?!"),
    ("ßo", "SSo."), ("iPhone", "IPhone."), ("J", "J."),
  ])
  func aLineBecomesASentence(_ line: String, _ sentence: String) {
    #expect(said(line) == sentence)
    #expect(said(sentence) == sentence)
  }

  @Test(arguments: ["", " ", "\n\n", ".", "…", "?!", "“”", "—", "❤"])
  func whatSaysNothingIsLeftOut(text: String) {
    #expect(said(text) == "")
    #expect(said("a", text, "b") == "A. B.")
  }

  @Test func eachLineOfAPartIsASentence() {
    #expect(
      said("we stop short\n\nthen it is quiet.\r\nI worry") == "We stop short. Then it is quiet. I worry.")
  }

  @Test func onlyWhatIsSaidAloudIsSaid() {
    let parts: [Answer.Part] = [
      Answer.Part(field: "time-and-place", title: "", value: .text("saturday")),
      Answer.Part(field: "something-true-i-value", title: "", value: .text("i like our walks")),
      Answer.Part(field: "what-happened", title: "", value: .text("")),
      Answer.Part(field: "small-clear-request", title: "", value: .text("will you come along once")),
      Answer.Part(field: "fear-i-think-it-may-touch", title: "", value: .text("that it ends")),
      Answer.Part(field: "what-might-ease-it", title: "", value: .picks(Answer.Picks(own: "a joke"))),
      Answer.Part(field: "how-they-can-say-no", title: "", value: .text("no is fine")),
      Answer.Part(field: "if-it-heats-up-then-i", title: "", value: .text("go out")),
    ]
    #expect(SoftStart(parts).paragraph == "I like our walks. Will you come along once. No is fine.")
  }

  @Test func theBookAsksForEachPartThatIsSaid() throws {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let book = try Workbook.read(directory: folder.joined(separator: "/") + "/Content")
    let exercise = try #require(book.exercise(SoftStart.exercise)?.exercise)
    let texts = exercise.fields.filter { $0.kind == .text }.map(\.id)
    #expect(Set(texts) == SoftStart.spoken.union(["if-it-heats-up-then-i"]))
  }
}
