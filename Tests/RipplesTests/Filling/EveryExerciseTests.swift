import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Workbook

@testable import Ripples

/// Every exercise of the book is answered in one sitting, kept, and read again.
@Suite struct EveryExerciseTests {
  @Test(arguments: [(80, 24, false), (60, 20, false), (80, 24, true)])
  func everyExerciseOfTheBookIsAnsweredKeptAndReadAgain(columns: Int, rows: Int, isPlain: Bool) throws {
    let book = try RealBook.read()
    let first = try Sitter(
      .journal(Summary(), at: .contents), size: Size(columns: columns, rows: rows), book: book,
      plainSigns: isPlain)
    var filler = Filler(first)
    for chapter in book.chapters { try filler.fill(chapter) }
    filler.leave()
    let exercises = book.chapters.flatMap(\.exercises)
    #expect(exercises.count > 70)
    let journal = filler.sitter.journal
    let kept = Dictionary(grouping: journal.answers, by: \.exercise).compactMapValues(\.last)
    for exercise in exercises {
      let words = kept[exercise.id]?.value.text ?? ""
      for typed in filler.typed[exercise.id] ?? [] {
        #expect(words.contains(typed), "\(exercise.id) lacks \(typed): \(words)")
      }
      for held in filler.heldBack[exercise.id] ?? [] where held.hasPrefix("word") {
        #expect(!journal.everything.contains(held + "\""), "\(exercise.id) kept \(held)")
      }
    }
    try readAgain(exercises.filter { kept[$0.id] != nil }, after: filler)
  }

  /// The next evening each opens with what was written in it.
  private func readAgain(_ exercises: [Exercise], after filler: Filler) throws {
    for exercise in exercises {
      var second = try filler.sitter.later(at: .exercise(exercise.id))
      if second.sees("Before this chapter") {
        second = try filler.sitter.later(at: .contents)
        continue
      }
      let words =
        Form(exercise).shape == .single
        ? filler.typed[exercise.id]?.last : filler.typed[exercise.id]?.first { $0.hasPrefix("word") }
      guard let words else { continue }
      // Rows are looked over first.
      if Form(exercise).hasRows { second.press(Key(.enter)) }
      var seen = second.screen
      for _ in exercise.fields {
        second.press(Key(.tab, .shift))
        seen += second.screen
      }
      #expect(seen.contains(words), "\(exercise.id) does not show \(words)")
    }
  }

  /// An exercise that is opened by its name has the focus, wherever it is folded.
  @Test func everyExerciseHasTheFocusWhereItIsOpenedByName() throws {
    let book = try RealBook.read()
    for chapter in book.chapters where !chapter.isGated {
      for exercise in chapter.exercises {
        var sitter = try Sitter(.journal(Summary(), at: .exercise(exercise.id)), book: book)
        sitter.press(Key(.escape))
        #expect(sitter.app.reader?.focus == .exercise(exercise.id), "\(exercise.id)")
      }
    }
  }
}
