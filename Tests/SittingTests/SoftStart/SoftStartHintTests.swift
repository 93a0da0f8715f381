import Testing

@testable import Sitting

/// Words that may be hard to hear are pointed at, and no others.
@Suite struct SoftStartHintTests {
  private func hints(_ texts: String...) -> [SoftStart.Hint] { SoftStart(saying: texts).hints }

  @Test(arguments: [
    ("You always do that", SoftStart.Hint.youAlways), ("it is that YOU ALWAYS leave", .youAlways),
    ("when you’re always late", .youAlways), ("when you're always late", .youAlways),
    ("youre always late", .youAlways),
    ("I see you are always tired", .youAlways), ("you’ve always said so", .youAlways),
    ("so you\tnever listen", .youNever),
    ("I think you never listen", .youNever), ("you’d never ask", .youNever),
    ("you have never asked", .youNever),
    ("you just never ask", .youNever), ("“you never”, I said", .youNever),
    ("maybe you should go", .youShould),
    ("I feel you shouldn’t go", .youShould), ("and you should've gone", .youShould),
    ("what you   should do", .youShould),
  ])
  func sayingWhatSomeoneAlwaysIsIsPointedAt(_ text: String, _ hint: SoftStart.Hint) {
    #expect(hints(text) == [hint])
  }

  @Test(arguments: [
    "I always miss you", "I thank you. Always.", "for you, always", "you, never mind",
    "we should talk to you",
    "should you like it", "your always open door", "yours always", "thankyou always", "you nevertheless came",
    "young always", "you and I should go", "I love you—never doubt it", "do you ever",
    "you almost always help", "",
  ])
  func otherWordsAreNot(text: String) {
    #expect(hints(text) == [])
  }

  @Test func wordsOfTwoPartsAreNotTakenForOneSentence() {
    #expect(hints("I want to talk with you", "always in the evening") == [])
    #expect(hints("I want to talk with you.", "never in the car") == [])
  }

  @Test(arguments: [
    ["You left", "you came back"], ["you’re here. You’ve gone."], ["You left. Your coat stayed."],
    ["“you left.” “You.”"],
    ["your turn", "I wait", "You'll see"], ["you? you!"], ["You left… you came back"],
    ["I stayed. you left.\nyou came back"],
    ["you said so. So do I. You know it."],
  ])
  func twoOpeningsWithYouArePointedAt(texts: [String]) {
    #expect(SoftStart(saying: texts).hints == [.twoOpeningsWithYou])
  }

  @Test(arguments: [
    ["You left"], ["You left, and you came back"], ["I saw you. I saw you again."], ["Yours. You left."],
    ["Young people. You left."], ["You came at 7 p.m. your time"], ["Yourself. You."],
    ["Thank you. You left"],
    ["You paid 3.50. I paid the rest."], [],
  ])
  func oneOpeningWithYouIsNot(texts: [String]) {
    #expect(SoftStart(saying: texts).hints == [])
  }

  @Test func moreThanEightyWordsArePointedAt() {
    let eighty = Array(repeating: "word", count: 80).joined(separator: " ")
    #expect(hints(eighty) == [])
    #expect(hints(eighty, "more") == [.long])
    #expect(hints(eighty + " — – … !") == [])
    #expect(SoftStart(saying: [eighty, "3"]).wordCount == 81)
  }

  @Test func everyHintIsGivenOnceAndInOrder() {
    let text = "You always go. You never stay. You should stay. You always go."
    #expect(hints(text) == [.youAlways, .youNever, .youShould, .twoOpeningsWithYou])
  }

  /// The book's own example is easy to hear.
  @Test func theExampleOfAWholeRequestHasNoHint() {
    let example = """
      I like how we sorted out the move. Lately our talks about money stop short, and I feel worried and far from you. \
      I want us to be on one team. Would you look at one idea with me this weekend: a single visit, with someone you \
      choose? It’s fine to say no, or not yet.
      """
    #expect(hints(example) == [])
    #expect(SoftStart(saying: [example]).paragraph == example)
  }
}
