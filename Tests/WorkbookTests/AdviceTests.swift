import Testing

@testable import Workbook

@Suite struct AdviceTests {
  private static let chapter = "chapters/01-one.md"

  /// The small bundle with more text at the end of its chapter 1, where line 33 starts.
  private func warnings(after text: String, language: String = "en") -> [String] {
    var bundle = SmallBundle().replacing("language: en", with: "language: \(language)", in: "workbook.yaml")
    bundle.texts[Self.chapter, default: ""] += text
    return bundle.faults
  }

  private func sentence(of count: Int) -> String {
    "The " + String(repeating: "cat ", count: count - 2) + "sat."
  }

  @Test func aSentenceOfTwentyEightWordsIsFine() {
    #expect(warnings(after: sentence(of: 28) + "\n\nSo it is.\n") == [])
  }

  @Test func aLongerSentenceIsToldWithItsLine() {
    #expect(
      warnings(after: "\nIt is. " + sentence(of: 29) + "\n") == [
        "\(Self.chapter):34:1: warning: The sentence “The cat cat cat cat…” has 29 words. "
          + "Part it; 28 are a lot to hold."
      ])
  }

  @Test func aLongQuestionIsToldAtTheQuestion() {
    let bundle = SmallBundle().replacing("Sort it.", with: sentence(of: 30), in: Self.chapter)
    #expect(
      bundle.faults == [
        "\(Self.chapter):19:6: warning: The sentence “The cat cat cat cat…” has 30 words. "
          + "Part it; 28 are a lot to hold."
      ])
  }

  @Test func longSentencesOnAverageAreTold() {
    let text = String(repeating: sentence(of: 20) + " ", count: 30)
    #expect(
      warnings(after: text) == [
        "\(Self.chapter):1:1: warning: The sentences of this chapter have 18.1 words on average; aim for 16 or less."
      ])
  }

  @Test func hardWordsAreTold() {
    let text = String(repeating: "Professional relationships necessitate communication. ", count: 5)
    #expect(
      warnings(after: text) == [
        "\(Self.chapter):1:1: warning: This chapter reads at grade 20.3; aim for 7 or less, "
          + "with plainer words and shorter sentences."
      ])
  }

  @Test func aLongChapterIsTold() {
    // Eight words are there already: 749 in all.
    let text = String(repeating: "The cat sat. ", count: 247)
    #expect(warnings(after: text) == [])
    #expect(
      warnings(after: text + "The cat sat.") == [
        "\(Self.chapter):1:1: warning: This chapter has 752 words of reading; 750 are plenty. "
          + "Shorten or split it."
      ])
  }

  @Test func otherLanguagesAreNotMeasured() {
    #expect(warnings(after: sentence(of: 40) + "\n", language: "de") == [])
    #expect(warnings(after: sentence(of: 40) + "\n", language: "enm") == [])
    #expect(warnings(after: sentence(of: 40) + "\n", language: "en-GB").count == 1)
  }

  @Test func aSourceThatNobodyCitesIsTold() {
    let bundle = SmallBundle().replacing("[A trial](source:study-2014)", with: "A trial", in: Self.chapter)
    #expect(
      bundle.faults == ["sources.yaml:2:9: warning: No chapter cites “study-2014”. Cite it, or take it out."])
  }

  @Test func aPracticeThatNobodyOffersIsTold() {
    let bundle = SmallBundle().replacing("[breathe, listen]", with: "[breathe]", in: Self.chapter)
    #expect(
      bundle.faults == ["practices.yaml:9:9: warning: No chapter offers “listen”. Offer it, or take it out."])
  }

  @Test(arguments: [
    ("id: hoped\ncore: true", "id: hoped", "prompt"), ("id: mine\ncore: true", "id: mine", "exercise"),
  ])
  func aChapterWithoutACorePartIsToldWhereOthersHaveOne(_ old: String, _ new: String, _ part: String) {
    var bundle = SmallBundle()
    bundle.texts["chapters/02-two.md"] =
      "---\nid: two\ntitle: T\nminutes: 5\n---\n"
      + "```reflection\nid: a\ncore: true\nask: Why?\n```\n"
      + "```plan\nid: b\ncore: true\ntitle: B\nask: When?\nfields: [{id: c, title: C, kind: line}]\n```\n"
      + "```practice\noffer: [breathe]\ncore: breathe\n```\n"
    bundle.texts["workbook.yaml", default: ""] += "\n  - 02-two.md\n"
    #expect(bundle.faults == [])
    #expect(
      bundle.replacing(old, with: new, in: Self.chapter).faults == [
        "\(Self.chapter):2:5: warning: This chapter has no core \(part). "
          + "Mark one with “core”: it is what counts as progress."
      ])
  }

  @Test func aSecondCorePromptIsTold() {
    #expect(
      warnings(after: "```scale\nid: s\ncore: true\nask: How?\nlow: a\nhigh: b\n```\n") == [
        "\(Self.chapter):2:5: warning: This chapter has 2 core prompts. "
          + "Keep one with “core”: it is what counts as progress."
      ])
  }

  @Test func aBundleWithoutCorePartsNeedsNone() {
    var bundle = SmallBundle().replacing("core: true\n", with: "", in: Self.chapter)
    bundle = bundle.replacing("core: breathe\n", with: "", in: Self.chapter)
    #expect(bundle.faults == [])
  }
}
