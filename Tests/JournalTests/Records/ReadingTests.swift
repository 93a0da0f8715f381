import Testing
import Time

@testable import Journal

/// Nothing that lies in a journal is left out without a word.
@Suite struct ReadingTests {
  private let id = RecordID(high: 7, low: 70)

  private func reading(_ text: String) -> Reading { Reading(of: Array(text.utf8), in: id) }

  @Test func aRecordIsARecordWhateverItsVersion() throws {
    for text in Future.all { #expect(try reading(text).record == Record(text)) }
  }

  @Test func aFormOfALaterVersionIsToldFromDamage() {
    #expect(reading(#"{"v":3}"#) == .newer(id, .object([.init("v", .number(3))])))
    for text in [
      #"{"v":2}"#, #"{"v":1}"#, #"{"v":0}"#, #"{"v":"3"}"#, #"{"v":3"#, "[]", "", "{}", #"{"v":3.5}"#,
    ] { #expect(reading(text) == .damaged(id)) }
  }

  private func archive() -> Archive {
    var archive = Archive()
    archive.add(Future.all.map(reading))
    archive.add([.newer(id, .null), .damaged(RecordID(high: 0, low: 1))])
    archive.add([.record(.made(.text("the newest", to: "other"), id: 40, clock: 40))])
    archive.finish()
    return archive
  }

  @Test func eachPageThatCannotBeShownIsAPiece() {
    let archive = archive()
    #expect(archive.pieces.first?.condition == .whole)
    #expect(archive.pieces.suffix(2).map(\.condition) == [.newer, .damaged])
    #expect(archive.pieces.suffix(2).allSatisfy { $0.record == nil })
    // A group and rows; a sketch and a list of other things, a pause, two known kinds in another form, and a row.
    #expect(archive.count(.partly) == 2)
    #expect(archive.count(.newer) == 6)
    #expect(archive.count(.damaged) == 1)
    #expect(archive.count(.whole) == 5)
  }

  @Test func findPassesOverThem() {
    var archive = archive()
    archive.find("Which")
    #expect(Set(archive.matches.map { archive.pieces[$0].condition }) == [.whole, .partly])
    archive.find("keys seen")
    #expect(archive.matches.map { archive.pieces[$0].condition } == [.partly])
    archive.find("")
    #expect(archive.matches.count == archive.pieces.count)
  }

  @Test func aPageThatCannotBeReadIsErasedAndNotBroughtBack() {
    var archive = archive()
    let count = archive.pieces.count
    #expect(archive.erase(id) == [id])
    #expect(archive.pieces.count == count - 1)
    #expect(!archive.canRestore)
    // What is a record comes back as it was.
    let pause = RecordID(high: 7, low: 11)
    #expect(archive.erase(pause) == [pause])
    #expect(archive.takeErased().map(\.id) == [pause])
  }

  @Test func twoNotesOfOneDayAreTwoPieces() {
    var archive = Archive()
    for clock: UInt64 in 1...2 {
      archive.add(Record.made(.note(Note(title: "Sunday \(clock)", text: "The car.")), clock: clock))
    }
    archive.finish()
    #expect(archive.pieces.map(\.record?.question) == ["Sunday 2", "Sunday 1"])
    archive.find("car sunday 2")
    #expect(archive.matches == [0])
    #expect(archive.erase(RecordID(high: 7, low: 2)).count == 1)
    #expect(archive.pieces.count == 1)
  }
}
