import Journal
import Sitting
import Terminal
import Workbook

/// What was written: opened from the journal's list, erased, and brought back.
extension Context {
  /// Opens a piece of the list; the gate stands before what was written in a gated chapter.
  mutating func open(_ record: Record) -> Navigation {
    if let chapter = sitting.gatedChapter(of: record) {
      return .open(.page(PageRoute(.gate(.piece(record.id, in: chapter)))))
    }
    return .open(show(record))
  }

  /// Puts a piece of the list up to be read.
  mutating func show(_ record: Record) -> Route {
    piece = Piece(parts: [Piece.Part(record, in: book)])
    return .piece(PieceRoute(listed: record.id))
  }

  /// A record of the journal's list.
  func listed(_ id: RecordID) -> Record? { sitting.archive?.pieces.first { $0.id == id }?.record }

  /// Erases a piece of the journal with all its versions, and says what that reaches.
  mutating func erase(_ record: Record) {
    guard sitting.erase(record) else { return sayReadOnly() }
    notice = Erasing.said + " u brings it back, until you leave this list."
  }

  /// Erases a page that nothing could be read of.
  mutating func eraseUnread(_ piece: RecordID) {
    guard sitting.eraseUnread(piece) else { return sayReadOnly() }
    notice = Erasing.said
  }

  /// Whatever way led out of the journal, what was read of it is in memory no more.
  mutating func forgetWhatIsNotRead(on stack: [Route]) {
    if sitting.archive != nil, !stack.contains(where: \.looksOverPieces) {
      sitting.closeArchive()
    }
    if piece != nil, !stack.contains(where: { if case .piece = $0 { true } else { false } }) { piece = nil }
    if traces != nil, !stack.contains(where: \.isOfTraces) { traces = nil }
  }

  mutating func restoreErased() {
    guard sitting.restoreErased() else { return sayReadOnly() }
    notice = "It is back."
  }
}

extension Piece.Part {
  init(_ record: Record, in book: Workbook) {
    self.init(
      day: record.changed.day, chapter: record.chapterTitle(in: book), question: record.question,
      words: record.words)
  }
}

extension Record {
  /// The title of the chapter that an answer belongs to; empty for what belongs to none.
  func chapterTitle(in book: Workbook) -> String {
    guard case .answer(let answer) = body else { return "" }
    return book.chapter(answer.chapter)?.title ?? answer.chapter.name
  }
}

extension Binding {
  /// Takes a piece of the journal away.
  static let erase = Binding(["d", Key(.delete)], "d", "erase", .erase, footer: .ifRoom)
}
