import Testing
import Time

@testable import Journal

/// Which answer stands, and which were before it.
@Suite struct VersionsTests {
  private let records: [Record] = [
    .made(.text("first"), id: 1, clock: 1), .made(.text("second"), id: 2, clock: 2),
    .made(.line("a line", Day(number: 20_000)), id: 3, clock: 3),
  ]

  @Test func theNewestStandsAndTheOthersAreEarlier() {
    let versions = Versions(of: records.reversed())
    #expect(records.map(versions.isEarlier) == [true, false, false])
    #expect(!records.contains(where: versions.isTakenBack))
  }

  @Test func anEmptyOneTakesAllOfThemBack() {
    let versions = Versions(of: [.made(.text(" "), id: 4, clock: 4)] + records)
    #expect(records.map(versions.isTakenBack) == [true, true, false])
    #expect(records.map(versions.isEarlier) == [true, true, false])
  }

  @Test func wordsThatCameAfterAreNotTakenBack() {
    let versions = Versions(of: [.made(.text(" "), id: 4, clock: 0)] + records)
    #expect(!records.contains(where: versions.isTakenBack))
  }

  @Test func ofAnAnswerThatWasTakenBackOnePieceIsLeftAndNoWordIsFound() throws {
    var archive = Archive()
    archive.add((records + [.made(.text(""), id: 4, clock: 4)]).map(Reading.record))
    archive.finish()
    #expect(archive.pieces.map(\.isTakenBack) == [true, false])
    #expect(archive.pieces.map(\.words) == ["", "a line"])
    archive.find("first")
    #expect(archive.matches.isEmpty)
    archive.find("line")
    #expect(archive.matches == [1])
    archive.find("")
    #expect(archive.matches == [0, 1])
  }

  @Test func aPieceIsErasedWithAllItsVersionsAndComesBackWithThem() throws {
    var archive = Archive()
    archive.add((records + [.made(.text(""), id: 4, clock: 4)]).map(Reading.record))
    archive.finish()
    let erased = archive.erase(archive.pieces[0].id)
    #expect(erased.map(\.low) == [1, 2, 4])
    #expect(archive.pieces.map(\.words) == ["a line"])
    #expect(archive.canRestore)
    archive.add(archive.takeErased().map(Reading.record))
    archive.finish()
    #expect(archive.pieces.map(\.words) == ["", "a line"])
    #expect(!archive.canRestore)
    #expect(archive.takeErased().isEmpty)
  }
}
