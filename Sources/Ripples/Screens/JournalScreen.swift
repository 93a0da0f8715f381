import Canvas
import Journal
import Terminal
import Text
import Time
import Workbook

/// What the reader wrote, newest first, with its words folded until a piece is opened or searched for.
struct JournalScreen: Screen {
  private var cursor = 0
  /// What is searched for; nil while nothing is.
  private var query: String?
  private var isFinding = false

  var isWriting: Bool { isFinding }

  func bindings(in app: App) -> [Binding] {
    if isFinding {
      return [
        Binding(
          [Key(.escape), Key(.enter), Key(.down)], "enter", "to what is found; then ! help", .open,
          footer: .always),
        Binding([Key(.backspace)], "backspace", "delete back", .edit(.deleteBackward)),
        Binding([.control("u")], "Ctrl-U", "start over", .edit(.deleteToLineStart), footer: .ifRoom),
      ] + Binding.always
    }
    if query == nil, app.archive?.isWhole == true, app.archive?.matches.isEmpty == true {
      return erasing(in: app) + [Binding.back()] + Binding.everywhere
    }
    return [
      Binding([Key(.enter), Key(.right), " "], "enter", "open", .open, footer: .always),
      Binding([Key(.down), "j", Key(.tab)], "down", "an older piece", .down, footer: .ifRoom),
      Binding([Key(.up), "k", Key(.tab, .shift)], "up", "a newer piece", .up),
      Binding([Key(.pageDown)], "PgDn", "ten older", .pageDown),
      Binding([Key(.pageUp)], "PgUp", "ten newer", .pageUp),
      Binding([Key(.home), "g"], "g", "the newest", .top),
      Binding([Key(.end), "G"], "G", "the oldest", .bottom),
      Binding(["/"], "/", "find", .find, footer: .always),
    ] + erasing(in: app) + [Binding.back()] + Binding.everywhere
  }

  private func erasing(in app: App) -> [Binding] {
    guard app.canWrite, let archive = app.archive else { return [] }
    return (archive.matches.isEmpty ? [] : [Binding.erase])
      + (archive.canRestore ? [Binding(["u"], "u", "bring it back", .restore, footer: .always)] : [])
  }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    switch action {
    case .text(let text):
      look(for: (query ?? "") + text.filter { !$0.isNewline }, in: &app)
    case .command(.edit(.deleteBackward)):
      look(for: String((query ?? "").dropLast()), in: &app)
    case .command(.edit):
      look(for: "", in: &app)
    case .command(let command): return handle(command, in: &app)
    }
    return .stay
  }

  private mutating func look(for words: String?, in app: inout App) {
    query = words
    cursor = 0
    app.archive?.find(words ?? "")
  }

  private mutating func handle(_ command: Command, in app: inout App) -> Navigation {
    let found = app.archive?.matches ?? []
    switch command {
    case .down: cursor += 1
    case .up: cursor -= 1
    case .pageDown: cursor += 10
    case .pageUp: cursor -= 10
    case .top: cursor = 0
    case .bottom: cursor = found.count - 1
    case .find:
      isFinding = true
      look(for: query ?? "", in: &app)
    case .open:
      if isFinding {
        isFinding = false
        if query?.isEmpty == true { query = nil }
      } else if let piece = piece(in: app) {
        if piece.isTakenBack {
          app.notice = "There are no words here to open. d erases the earlier versions."
          return .stay
        }
        return .open(PieceScreen(record: piece.record, in: app.book, isListed: true))
      }
    case .erase: if let piece = piece(in: app) { app.erase(piece.record) }
    case .restore: app.restoreErased()
    case .back:
      if query != nil {
        look(for: nil, in: &app)
        return .stay
      }
      app.archive = nil
      return .back
    default: break
    }
    cursor = max(0, min(cursor, (app.archive?.matches.count ?? 0) - 1))
    return .stay
  }

  /// The piece that has the focus.
  private func piece(in app: App) -> Archive.Piece? {
    guard let archive = app.archive, archive.isWhole, !archive.matches.isEmpty else { return nil }
    return archive.pieces[archive.matches[max(0, min(cursor, archive.matches.count - 1))]]
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    let found = app.archive?.matches ?? []
    canvas.drawTitle("What you wrote", right: countWords(found.count, in: app), frame: frame)
    var row = frame.bodyTop
    if let query {
      let end = canvas.put("Find: " + query, at: Point(column: frame.textLeft, row: row), style: .strong)
      canvas.cursor = Point(column: end, row: row)
      canvas.isWriting = isFinding
      row += 2
    }
    drawPieces(found, from: row, on: &canvas, in: app)
    if canvas.cursor == nil { canvas.cursor = Point(column: frame.focusLeft, row: row) }
  }

  private func drawPieces(_ found: [Int], from top: Int, on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    guard let archive = app.archive, archive.isWhole else {
      canvas.put("Opening what you wrote.", at: Point(column: frame.textLeft, row: top), style: .quiet)
      return
    }
    guard !found.isEmpty else {
      canvas.put(emptyWords(in: app), at: Point(column: frame.textLeft, row: top), style: .quiet)
      return
    }
    let rowsPerPiece = 3
    let count = max(1, (frame.noticeRow - top) / rowsPerPiece)
    let first = max(0, min(cursor - count / 2, found.count - count))
    if first > 0 { canvas.sayMoreAbove(at: top - 1, frame) }
    if first + count < found.count { canvas.sayMoreBelow(at: frame.noticeRow, frame) }
    for (place, index) in found.dropFirst(first).prefix(count).enumerated() {
      let row = top + place * rowsPerPiece
      let piece = archive.pieces[index]
      let hasFocus = first + place == cursor
      if hasFocus {
        canvas.put(">", at: Point(column: frame.focusLeft, row: row), style: .title)
        if !isFinding { canvas.cursor = Point(column: frame.focusLeft, row: row) }
      }
      let lines = lines(of: piece, hasFocus: hasFocus, in: app)
      for (offset, line) in lines.prefix(rowsPerPiece - 1).enumerated() {
        line.draw(on: &canvas, at: Point(column: frame.textLeft, row: row + offset))
      }
    }
  }

  private func emptyWords(in app: App) -> String {
    if query != nil { return "Nothing found with these words." }
    if app.archive?.canRestore == true { return "Nothing is left here." }
    return app.keeping == .nothing || app.keepsWordsInMemory
      ? "Nothing is kept in this sitting to look back on." : "Nothing is written yet. There is no hurry."
  }

  /// The date, and what was asked: the words themselves stay folded, or show where the search found them.
  private func lines(of piece: Archive.Piece, hasFocus: Bool, in app: App) -> [StyledLine] {
    let record = piece.record
    let date = record.changed.day.words(seenFrom: app.today)
    let head = StyledLine(
      spans: [
        .init(text: date + "  ", style: hasFocus ? .title : .strong),
        .init(
          text: piece.isTakenBack
            ? "empty now; earlier versions are kept" : record.chapterTitle(in: app.book),
          style: .quiet),
      ])
    let asked = StyledLine.wrapped(record.question, columns: app.frame.textWidth - Frame.inset - 2)
    guard var second = asked.first else { return [head] }
    if asked.count > 1 { second.spans.append(.init(text: " …", style: .quiet)) }
    second.indent = Frame.inset
    return [head, second]
  }

  private func countWords(_ count: Int, in app: App) -> String {
    guard app.archive?.isWhole == true else { return "" }
    if query?.isEmpty == false { return "\(count) found" }
    return count == 0 ? "" : count.of("piece") + ", newest first"
  }
}

extension Record {
  func chapterTitle(in book: Workbook) -> String {
    if case .answer(let answer) = body {
      book.chapter(answer.chapter)?.title ?? answer.chapter.name
    } else {
      ""
    }
  }
}
