import Canvas
import Journal
import Terminal
import Time
import Workbook

/// One piece that was written, to read.
struct PieceScreen: Screen {
  /// What is read.
  struct Piece: Hashable, Sendable {
    var day: Day
    /// Where it was asked.
    var chapter: String
    var question: String
    var words: String
  }

  private let piece: Piece
  /// The record in the journal's list, which can be erased from here; nil where no list is below.
  private let listed: Record?
  private var top = 0

  init(_ piece: Piece) {
    self.piece = piece
    listed = nil
  }

  /// - Parameter isListed: whether it was opened from the journal's list.
  init(record: Record, in book: Workbook, isListed: Bool = false) {
    piece = Piece(
      day: record.changed.day, chapter: record.chapterTitle(in: book), question: record.question,
      words: record.words)
    listed = isListed ? record : nil
  }

  func bindings(in app: App) -> [Binding] {
    Binding.upAndDown.map { binding in
      var binding = binding
      if binding.command == .pageDown, lines(in: app).count > app.frame.bodyHeight {
        binding.footer = .always
      }
      return binding
    } + (listed != nil && app.canWrite ? [Binding.erase] : []) + [Binding.back()] + Binding.everywhere
  }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    switch command {
    case .back: return .back
    case .erase:
      guard let listed else { return .stay }
      app.erase(listed)
      return .back
    default:
      top = command.scrolled(top, of: lines(in: app).count, rows: app.frame.bodyHeight)
      return .stay
    }
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    canvas.drawTitle(piece.day.words(seenFrom: app.today), right: piece.chapter, frame: frame)
    let lines = lines(in: app)
    canvas.drawBody(lines, from: max(0, min(top, lines.count - frame.bodyHeight)), frame: frame)
    canvas.cursor = Point(column: frame.focusLeft, row: frame.bodyTop)
  }

  private func lines(in app: App) -> [StyledLine] {
    StyledLine.wrapped(piece.question, columns: app.frame.textWidth, style: .strong, evenly: true) + [.blank]
      + StyledLine.wrapped(piece.words, columns: app.frame.textWidth)
  }
}

extension App {
  /// Opens the newest answer to an exercise to be read, and never to be written on.
  mutating func read(_ exercise: Exercise) -> Navigation {
    if let value = sittings[exercise.id]?.value, !value.isEmpty {
      let chapter = book.exercise(exercise.id)?.chapter.title ?? ""
      return .open(
        PieceScreen(.init(day: today, chapter: chapter, question: exercise.ask, words: value.text)))
    }
    if let mark = summary.answer(to: exercise.id, of: book.id) {
      reading = mark.stamp.id
      effects.append(.load(mark.stamp.id))
    }
    return .stay
  }
}

extension Binding {
  /// Takes a piece of the journal away.
  static let erase = Binding(["d", Key(.delete)], "d", "erase", .erase, footer: .ifRoom)
}

extension Command {
  /// Where a text of `count` lines is scrolled to by this command, when `rows` of them show.
  func scrolled(_ top: Int, of count: Int, rows: Int) -> Int {
    let last = max(0, count - rows)
    switch self {
    case .down: return min(top + 1, last)
    case .up: return max(top - 1, 0)
    case .pageDown: return min(top + rows, last)
    case .pageUp: return max(top - rows, 0)
    case .top: return 0
    case .bottom: return last
    default: return min(top, last)
    }
  }
}
