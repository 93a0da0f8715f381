import Journal
import Sitting
import Workbook

extension Context {
  /// Opens an earlier answer to be read, and never to be written on: the whole of it, or one field.
  ///
  /// Where the exercise that follows it is answered by now, both stand side by side: then, and now.
  mutating func read(_ recall: Recall, at block: Int, in chapter: Chapter.ID) -> Navigation {
    let now = answer(following: block, in: chapter)
    let subject = Subject.exercise(recall.exercise)
    if let draft = sitting.draft(of: subject), !draft.value.isEmpty,
      let (exercise, chapter) = book.exercise(recall.exercise)
    {
      let then = Piece.Part(
        day: today, chapter: chapter.title, question: exercise.ask,
        words: draft.value.words(of: recall.field))
      return show(then, now)
    }
    if let record = sitting.loadAnswer(to: recall.exercise) {
      awaited = Awaited(record: record, field: recall.field, now: now)
    }
    return .stay
  }

  /// What was written in this sitting in the exercise that stands behind a recalled answer.
  private func answer(following block: Int, in chapter: Chapter.ID) -> Piece.Part? {
    guard let chapter = book.chapter(chapter), let exercise = chapter.exercise(after: block),
      let draft = sitting.draft(of: .exercise(exercise.id)), !draft.value.isEmpty
    else { return nil }
    return Piece.Part(
      label: "Now", day: today, chapter: chapter.title, question: exercise.ask, words: draft.value.text)
  }

  /// A record that was waited for has come.
  mutating func readAwaited(_ record: Record) -> Navigation {
    guard let awaited, awaited.record == record.id else { return .stay }
    self.awaited = nil
    var then = Piece.Part(record, in: book)
    if case .answer(let answer) = record.body { then.words = answer.value.words(of: awaited.field) }
    return show(then, awaited.now)
  }

  private mutating func show(_ then: Piece.Part, _ now: Piece.Part?) -> Navigation {
    var then = then
    if now != nil { then.label = "Then" }
    piece = Piece(parts: [then] + (now.map { [$0] } ?? []))
    return .open(.piece(PieceRoute()))
  }
}

extension Answer.Value {
  /// The words of one field, in every row that has it; of the whole answer without one.
  fileprivate func words(of field: Field.ID?) -> String {
    guard let field else { return text }
    switch self {
    case .group(let parts): return parts.words(of: field)
    case .rows(let rows):
      return rows.map { row in
        let words = row.parts.words(of: field)
        return words.isEmpty || row.title.isEmpty ? words : row.title + ":\n" + words
      }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    default: return text
    }
  }
}

extension [Answer.Part] {
  fileprivate func words(of field: Field.ID) -> String { first { $0.field == field }?.value.text ?? "" }
}
