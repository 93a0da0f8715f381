import Journal
import Testing
import Workbook

@testable import Sitting

/// The parts of a soft start stand as they would be said.
@Suite struct SoftStartTests {
  private func said(_ texts: String...) -> String { SoftStart(saying: texts).paragraph }

  @Test(arguments: [
    ["we talk less", "I miss you"], ["we talk", "I miss you a lot"], ["we talk"], ["I miss you", "we talk"],
    ["", "I miss you", "so"], [],
  ])
  func whatIsTypedAfterAnEarlierStateIsSaidAsIfAtOnce(_ texts: [String]) {
    let earlier = SoftStart(saying: ["we talk", "I miss you"])
    let later = SoftStart(saying: texts, after: earlier)
    #expect(later == SoftStart(saying: texts))
    #expect(later.sentences == texts.flatMap { SoftStart(saying: [$0]).sentences })
  }

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

  /// The time and the place, the fear, what might ease it, and what they do if it heats up are for the reader alone.
  @Test func theBookSaysWhichPartsAreSaidAloud() throws {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let book = try Workbook.read(directory: folder.joined(separator: "/") + "/Content")
    let form = Form(try #require(book.exercise("soft-start")?.exercise))
    #expect(
      form.spokenFields.map(\.id) == [
        "something-true-i-value", "what-happened", "what-i-feel", "what-i-need", "small-clear-request",
        "how-they-can-say-no",
      ])
  }
}
