import Canvas
import Journal
import Terminal
import Text
import Time
import Workbook

/// What the reader wrote, newest first, with its words folded until a piece is opened or searched for.
extension JournalRoute: Screen {
  func isWriting(in context: Context) -> Bool { isFinding }

  func bindings(in context: Context) -> [Binding] {
    if isFinding {
      return [
        Binding(
          [Key(.escape), Key(.enter), Key(.down)], "enter", "to what is found; then ! help", .open,
          footer: .always),
        Binding([Key(.backspace)], "backspace", "delete back", .edit(.deleteBackward)),
        Binding([.control("u")], "Ctrl-U", "start over", .edit(.deleteToLineStart), footer: .ifRoom),
      ] + Binding.always
    }
    if query == nil, context.sitting.archive?.isWhole == true,
      context.sitting.archive?.matches.isEmpty == true
    {
      return erasing(in: context) + [Binding.back()] + Binding.everywhere
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
    ] + erasing(in: context) + [Binding.back()] + Binding.everywhere
  }

  private func erasing(in context: Context) -> [Binding] {
    guard context.sitting.canWrite, let archive = context.sitting.archive else { return [] }
    // What is damaged may be whole in a copy, and stays.
    let condition = piece(in: context)?.condition
    return (condition == nil || condition == .damaged ? [] : [Binding.erase])
      + (archive.canRestore ? [Binding(["u"], "u", "bring it back", .restore, footer: .always)] : [])
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    switch action {
    case .text(let text):
      look(for: (query ?? "") + text.filter { !$0.isNewline }, in: &context)
    case .command(.edit(.deleteBackward)):
      look(for: String((query ?? "").dropLast()), in: &context)
    case .command(.edit):
      look(for: "", in: &context)
    case .command(let command): return handle(command, in: &context)
    case .secret: break
    }
    return .stay
  }

  private mutating func look(for words: String?, in context: inout Context) {
    query = words
    cursor = 0
    context.sitting.find(words ?? "")
  }

  private mutating func handle(_ command: Command, in context: inout Context) -> Navigation {
    let found = context.sitting.archive?.matches ?? []
    switch command {
    case .down: cursor += 1
    case .up: cursor -= 1
    case .pageDown: cursor += 10
    case .pageUp: cursor -= 10
    case .top: cursor = 0
    case .bottom: cursor = found.count - 1
    case .find:
      isFinding = true
      look(for: query ?? "", in: &context)
    case .open:
      if isFinding {
        isFinding = false
        if query?.isEmpty == true { query = nil }
      } else if let piece = piece(in: context) {
        guard let record = piece.record, piece.condition.hasWords else {
          context.notice = piece.condition.notice
          return .stay
        }
        return context.open(record)
      }
    case .erase:
      guard let piece = piece(in: context), piece.condition != .damaged else { break }
      if let record = piece.record { context.erase(record) } else { context.eraseUnread(piece.id) }
    case .restore: context.restoreErased()
    case .back:
      if query != nil {
        look(for: nil, in: &context)
        return .stay
      }
      context.sitting.closeArchive()
      return .back
    default: break
    }
    cursor = max(0, min(cursor, (context.sitting.archive?.matches.count ?? 0) - 1))
    return .stay
  }

  /// The piece that has the focus.
  private func piece(in context: Context) -> Archive.Piece? {
    guard let archive = context.sitting.archive, archive.isWhole, !archive.matches.isEmpty else { return nil }
    return archive.pieces[archive.matches[max(0, min(cursor, archive.matches.count - 1))]]
  }

  func sheet(in context: Context) -> Sheet {
    let found = context.sitting.archive?.matches ?? []
    var sheet = Sheet(title: "What you wrote", right: countWords(found.count, in: context), lines: [])
    if let query {
      let find = StyledLine("Find: " + query, .strong)
      sheet.head = [find, .blank]
      if isFinding { sheet.typedEnd = (line: -2, column: find.columns) }
    }
    addPieces(found, to: &sheet, in: context)
    return sheet
  }

  /// Only the pieces in sight are put on the sheet, of however many there are.
  private func addPieces(_ found: [Int], to sheet: inout Sheet, in context: Context) {
    guard let archive = context.sitting.archive, archive.isWhole, !found.isEmpty else {
      let isReading = context.sitting.archive?.isWhole != true
      sheet.lines = StyledLine.wrapped(
        isReading ? "Opening what you wrote." : emptyWords(in: context), columns: context.frame.textWidth,
        style: .quiet)
      return
    }
    let rowsPerPiece = 3
    let count = max(1, (context.frame.bodyHeight - sheet.head.count) / rowsPerPiece)
    let first = max(0, min(cursor - count / 2, found.count - count))
    sheet.hasMoreAbove = first > 0
    sheet.hasMoreBelow = first + count < found.count
    for (place, index) in found.dropFirst(first).prefix(count).enumerated() {
      let hasFocus = first + place == cursor
      if hasFocus { sheet.focus = sheet.lines.count }
      let lines = lines(of: archive.pieces[index], hasFocus: hasFocus, in: context).prefix(rowsPerPiece - 1)
      sheet.lines += lines + Array(repeating: .blank, count: rowsPerPiece - lines.count)
    }
  }

  private func emptyWords(in context: Context) -> String {
    if query != nil { return "Nothing found with these words." }
    if context.sitting.archive?.canRestore == true { return "Nothing is left here." }
    // Whoever has just written is not told that nothing was.
    if context.sitting.hasUnkeptWords {
      return "What you wrote stands on its page until you leave. Nothing of it is kept."
    }
    return context.sitting.keepsWords
      || context.sitting.keeping != .nothing && !context.sitting.keepsWordsInMemory
      ? "Nothing is written yet. There is no hurry." : "Nothing is kept in this sitting to look back on."
  }

  /// The date, and what was asked: the words themselves stay folded, or show where the search found them.
  private func lines(of piece: Archive.Piece, hasFocus: Bool, in context: Context) -> [StyledLine] {
    let said = piece.condition.words ?? piece.record?.chapterTitle(in: context.book) ?? ""
    guard let record = piece.record else {
      return [StyledLine(spans: [.init(text: said, style: hasFocus ? .title : .strong)])]
    }
    let date = record.changed.day.words(seenFrom: context.today)
    let head = StyledLine(
      spans: [
        .init(text: date + "  ", style: hasFocus ? .title : .strong),
        .init(text: said + (piece.version.words.map { "  (\($0))" } ?? ""), style: .quiet),
      ])
    let asked = StyledLine.wrapped(record.question, columns: context.frame.textWidth - Frame.inset - 2)
    guard var second = asked.first else { return [head] }
    if asked.count > 1 { second.spans.append(.init(text: " …", style: .quiet)) }
    second.indent = Frame.inset
    return [head, second]
  }

  private func countWords(_ count: Int, in context: Context) -> String {
    guard context.sitting.archive?.isWhole == true else { return "" }
    if query?.isEmpty == false { return "\(count) found" }
    return count == 0 ? "" : count.of("piece") + ", newest first"
  }
}

extension Archive.Piece.Version {
  /// What the list says of a piece that is one of several answers to a question: erased, they go together.
  fileprivate var words: String? {
    switch self {
    case .only: nil
    case .newest(let earlier): "with \(earlier.of("earlier answer"))"
    case .earlier: "an earlier answer"
    }
  }
}

extension Archive.Piece.Condition {
  /// What the list says of a piece in place of its chapter; nil for one that is as it should be.
  fileprivate var words: String? {
    switch self {
    case .whole: nil
    case .partly: "in part by a newer edition"
    case .newer: "one page written by a newer edition"
    case .damaged: "one damaged page"
    case .takenBack: "empty now; earlier versions are kept"
    }
  }

  /// Why it cannot be opened.
  fileprivate var notice: String {
    switch self {
    case .whole, .partly, .takenBack: "There are no words here to open. d erases the earlier versions."
    case .newer: "This edition cannot show what a newer one wrote here. It is kept as it is."
    case .damaged: "This page cannot be read. It is kept as it is, and an older copy may have it whole."
    }
  }
}
