import Testing

@testable import Workbook

@Suite struct HeadTests {
  /// The errors of a bundle whose chapter 1 has another text altogether.
  private func errors(_ text: String) -> [String] {
    var bundle = SmallBundle()
    bundle.texts["chapters/01-one.md"] = text
    return bundle.chapterErrors
  }

  private static let noHead =
    "1:1: error: A chapter starts with its head: a line “---”, then id, title and minutes, then a line “---”."

  @Test(arguments: ["", "\n", "text\n", "--\n", "----\n", "\n---\nid: one\n---\n", " ---\n"])
  func aChapterWithoutAHeadIsTold(_ text: String) {
    #expect(errors(text) == [Self.noHead])
  }

  @Test(arguments: ["---", "---\n", "---\nid: one\n", "---\nid: one\n--- x"])
  func aHeadThatIsNeverClosedIsTold(_ text: String) {
    #expect(errors(text) == ["1:1: error: The head is never closed. End it with a line “---”."])
  }

  @Test(arguments: ["---\n---\n", "---\n---", "---\n# nothing\n---\n"])
  func anEmptyHeadIsTold(_ text: String) {
    #expect(errors(text) == ["2:1: error: Nothing stands here yet. Write its keys and values."])
  }

  @Test func eachMissingKeyIsTold() {
    #expect(
      errors("---\nid: one\n---\n") == [
        "2:1: error: This chapter head has no “minutes”. Add a line “minutes: …”.",
        "2:1: error: This chapter head has no “title”. Add a line “title: …”.",
      ])
  }

  @Test func eachWrongValueIsTold() {
    #expect(
      errors("---\nid: one\ntitle: T\nminutes: 0\ngate: shut\nmood: x\n---\n") == [
        "4:10: error: “minutes” is a whole number from 1 to 60, not “0”.",
        "5:7: error: “gate” can be open, not “shut”.",
        "6:1: error: This chapter head has no key “mood”. It may have: id, title, minutes, gate, for_myself, keep.",
      ])
  }

  @Test func theTextIsReadThoughTheHeadCannotBe() {
    #expect(
      errors("---\nid: [\n---\ntext `x`\n") == [
        "3:1: error: This YAML cannot be read: did not find expected node content. "
          + "Check the quotes, the colons and the indentation around here.",
        "4:7: error: Text between backquotes has no form here. Use quotes, or *emphasis*.",
      ])
  }

  @Test func spacesAfterTheHyphensDoNoHarm() {
    #expect(errors("---  \nid: one\ntitle: T\nminutes: 5\n--- \nText.\n") == [])
  }
}
