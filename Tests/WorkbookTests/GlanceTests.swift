import Testing

@testable import Workbook

/// What is read of a bundle before the first frame: as in the whole bundle, only less of it.
struct GlanceTests {
  private let whole = SmallBundle()

  @Test func theChapterThatIsAskedForIsWholeAndOfTheOthersTheHead() throws {
    let book = try Workbook.read(whole.files)
    let glance = try #require(Workbook.glance(whole.files, at: "one", withPractices: true))
    #expect(glance.chapter("one") == book.chapter("one"))
    #expect(glance.chapters.map(\.title) == book.chapters.map(\.title))
    #expect(glance.chapters.map(\.minutes) == book.chapters.map(\.minutes))
    #expect(glance.chapter("start")?.blocks == [])
    #expect(book.chapter("start")?.blocks.isEmpty == false)
    #expect(glance.practices == book.practices)
    #expect((glance.title, glance.welcome, glance.gate) == (book.title, book.welcome, book.gate))
  }

  @Test func practicesAreReadWhereTheyAreAskedForOrOffered() throws {
    let offering = SmallBundle(chapter: "```practice\noffer: [breathe]\ncore: breathe\n```\n")
    let plain = SmallBundle(chapter: "A paragraph.\n")
    func practices(in bundle: SmallBundle, at id: Chapter.ID?, asked: Bool) -> Int? {
      Workbook.glance(bundle.files, at: id, withPractices: asked)?.practices.count
    }
    #expect(practices(in: offering, at: "one", asked: false) == 2)
    #expect(practices(in: offering, at: nil, asked: false) == 0)
    #expect(practices(in: plain, at: "one", asked: false) == 0)
    #expect(practices(in: plain, at: nil, asked: true) == 2)
  }

  @Test func aChapterWhoseAnswerTheTextSpeaksOfIsWholeToo() throws {
    var bundle = SmallBundle(chapter: "```recall\nof: earlier\nlead: You wrote this.\n```\n")
    bundle.texts["chapters/00-start.md", default: ""] +=
      "\n```reflection\nid: earlier\nask: What do you hope for?\n```\n"
    let book = try Workbook.read(bundle.files)
    let one = try #require(Workbook.glance(bundle.files, at: "one", withPractices: true))
    #expect(one.chapters == book.chapters)
    #expect(one.exercise("earlier") != nil)
    let start = try #require(Workbook.glance(bundle.files, at: "start", withPractices: true))
    #expect(start.chapter("one")?.blocks == [])
  }

  @Test(arguments: ["workbook.yaml", "chapters/00-start.md", "chapters/01-one.md"])
  func aFaultInWhatIsReadLeavesNoGlance(path: String) {
    for spoiled in ["", "---\n", "\u{0}"] {
      var bundle = whole
      bundle.texts[path] = spoiled
      #expect(Workbook.glance(bundle.files, at: "one", withPractices: false) == nil)
    }
  }

  @Test(arguments: [
    ("---\nid: a\n---\ntext", "---\nid: a\n---\n"), ("---\nid: a\n---  \ntext\n---\n", "---\nid: a\n---  \n"),
    ("---\nid: a\n---", "---\nid: a\n---"), ("---\nid: a\ntext", "---\nid: a\ntext"), ("", ""), ("\n", "\n"),
    ("---\r\nid: a\r\n---\r\ntext", "---\r\nid: a\r\n---\r\n"),
  ])
  func theHeadEndsWithItsSecondLineOfHyphens(text: String, head: String) {
    #expect(String(decoding: ChapterText.head(of: Array(text.utf8)), as: UTF8.self) == head)
  }
}
