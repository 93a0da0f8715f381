import TestSupport
import Testing
import Workbook

@testable import Journal

/// Where a place leads in a chapter as it was, and in a chapter that was edited since.
struct PlaceTests {
  /// Not the place in a bundle's file.
  private typealias Place = Journal.Place

  private func chapter(_ texts: String...) -> Chapter {
    Chapter(
      id: "guarding", number: 2, title: "What a no may be guarding", minutes: 15, isGated: false,
      blocks: texts.map { $0.isEmpty ? .rule : .paragraph(Prose($0)) })
  }

  private func place(_ block: Int, _ offset: Int, in chapter: Chapter) -> Place {
    Place(chapter: chapter.id, block: block, offset: offset, fingerprint: chapter.blocks[block].fingerprint)
  }

  private func expect(
    _ place: Place, in chapter: Chapter, isAt block: Int, _ offset: Int,
    at location: SourceLocation = #_sourceLocation
  ) {
    let found = place.located(in: chapter)
    #expect(found.block == block, sourceLocation: location)
    #expect(found.offset == offset, sourceLocation: location)
  }

  @Test func aPlaceIsReadBackFromItsText() {
    var dice = Dice(seed: 10)
    for _ in 0..<200 {
      let place = Place(
        chapter: "what-a-no-2", block: dice.roll(.max), offset: dice.roll(.max), fingerprint: dice.next())
      #expect(Place(place.description) == place)
    }
    let place = Place(chapter: "guarding", block: 7, offset: 120, fingerprint: 0x9F3A)
    #expect(place.description == "guarding/7/120/9f3a")
    #expect(Place(place.description) == place)
  }

  @Test(arguments: [
    "", "guarding", "guarding/7/120", "guarding/7/120/9f3a/1", "guarding/-7/120/9f3a", "guarding/7/-120/9f3a",
    "guarding/7/120/", "guarding/7/120/xyz", "guarding//120/9f3a", "guarding/7 /120/9f3a",
    "guarding/99999999999999999999/0/0", "guarding/7/120/11112222333344445", "/7/120/9f3a",
    "guarding/+7/120/9f3a", "guarding/7/+120/9f3a", "guarding/7/120/+9f3a",
  ])
  func aTextThatIsNoPlaceIsRefused(text: String) {
    #expect(Place(text) == nil)
  }

  @Test func inTheSameChapterAPlaceLeadsBackToItself() {
    let chapter = chapter("one", "two two", "", "three")
    for block in chapter.blocks.indices {
      for offset in 0...chapter.blocks[block].text.utf8.count {
        expect(place(block, offset, in: chapter), in: chapter, isAt: block, offset)
      }
    }
  }

  @Test func aBlockThatWasMovedIsFoundAgain() {
    let place = place(1, 4, in: chapter("one", "two two", "three"))
    expect(place, in: chapter("two two", "one", "three"), isAt: 0, 4)
    expect(place, in: chapter("new", "newer", "one", "more", "two two", "three"), isAt: 4, 4)
    expect(place, in: chapter("two two"), isAt: 0, 4)
  }

  @Test func ofBlocksWithOneTextTheNearestIsMeant() {
    let place = place(3, 0, in: chapter("a", "", "b", "", "c"))
    expect(place, in: chapter("", "a", "b", "c", "", ""), isAt: 4, 0)
    expect(place, in: chapter("a", "", "b", "b", "b", "", "c"), isAt: 5 - 4, 0)
    expect(place, in: chapter("", "a"), isAt: 0, 0)
  }

  @Test func aBlockWhoseTextWasEditedIsStillThere() {
    let place = place(1, 4, in: chapter("one", "two two", "three"))
    expect(place, in: chapter("one", "two, and two", "three"), isAt: 1, 4)
    expect(place, in: chapter("one", "2", "three"), isAt: 1, 1)
    expect(place, in: chapter("one", "", "three"), isAt: 1, 0)
  }

  @Test func aPlaceInBlocksThatWereTakenOutIsAtTheEnd() {
    let place = place(2, 3, in: chapter("one", "two two", "three"))
    expect(place, in: chapter("one", "two two"), isAt: 1, 3)
    expect(place, in: chapter("1"), isAt: 0, 1)
  }

  @Test func anEmptyChapterHasOnePlace() {
    expect(place(2, 3, in: chapter("one", "two two", "three")), in: chapter(), isAt: 0, 0)
  }

  @Test(arguments: [Int.min, -1, .max])
  func aPlaceOutsideOfAnyChapterIsBroughtInside(number: Int) {
    let place = Place(chapter: "guarding", block: number, offset: number, fingerprint: 1)
    expect(place, in: chapter("one", "two"), isAt: number > 0 ? 1 : 0, number > 0 ? 3 : 0)
    let same = Place(
      chapter: "guarding", block: number, offset: 2, fingerprint: chapter("two").blocks[0].fingerprint)
    expect(same, in: chapter("one", "two", "two"), isAt: number > 0 ? 2 : 1, 2)
  }
}
