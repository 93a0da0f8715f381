import Testing
import Time

@testable import Journal

/// A note is its record alone: no day and no prompt holds it.
@Suite struct NoteTests {
  private func note(_ title: String, _ text: String, id: UInt64 = 1) -> Record {
    .made(.note(Note(title: title, text: text)), id: id, clock: id)
  }

  @Test func twoOfOneDayStandBesideEachOther() {
    var summary = Summary()
    let notes = [note("Sunday", "The car.", id: 1), note("Sunday", "The bus.", id: 2)]
    for note in notes { summary.fold(note) }
    #expect(summary.clock == 2 && summary.lines.isEmpty && summary.answers.isEmpty)
    let versions = Versions(of: notes)
    #expect(!notes.contains(where: versions.isEarlier))
  }

  @Test func aRevisionKeepsItsName() throws {
    var revised = note("Sunday", "The car.")
    revised.body = .note(Note(text: "The bus."))
    revised.revision = 2
    revised = revised.revising(note("Sunday", "The car."))
    #expect(revised.id == note("", "").id)
    #expect(revised.words == "The bus.")
    #expect(!revised.text.contains("title"))
  }

  @Test func itHasATitleWhereTheReaderGaveItOne() {
    #expect(note("Sunday", "The car.").question == "Sunday")
    #expect(note("", "The car.").question == "A note")
    #expect(note("Sunday", " ").isWriting && !note(" ", "\n").isWriting)
  }

  @Test func theFormOnDiskStaysReadable() throws {
    let text = note("Sunday", "The car.").text
    #expect(text.contains(#""kind":"note","note":{"text":"The car.","title":"Sunday"}"#))
    #expect(try Record(text) == note("Sunday", "The car."))
    #expect(throws: UnreadableRecord.self) { try Record(text.replacing(#""text":"#, with: #""words":"#)) }
  }
}
