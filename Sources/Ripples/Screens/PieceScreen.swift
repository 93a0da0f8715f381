import Canvas
import Journal

/// One piece of the journal, to read.
struct PieceScreen: Screen {
  let record: Record
  private var top = 0

  init(record: Record) { self.record = record }

  func bindings(in app: App) -> [Binding] {
    Binding.upAndDown.map { binding in
      var binding = binding
      if binding.command == .pageDown, lines(in: app).count > app.frame.bodyHeight {
        binding.footer = .always
      }
      return binding
    } + [Binding.back()] + Binding.everywhere
  }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    if command == .back { return .back }
    top = command.scrolled(top, of: lines(in: app).count, rows: app.frame.bodyHeight)
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    canvas.drawTitle(
      record.changed.day.words(seenFrom: app.today), right: record.chapterTitle(in: app.book), frame: frame)
    for (row, line) in lines(in: app).dropFirst(top).prefix(frame.bodyHeight).enumerated() {
      line.draw(on: &canvas, at: Point(column: frame.textLeft, row: frame.bodyTop + row))
    }
    canvas.cursor = Point(column: frame.textLeft, row: frame.bodyTop)
  }

  private func lines(in app: App) -> [StyledLine] {
    StyledLine.wrapped(record.question, columns: app.frame.textWidth, style: .strong) + [.blank]
      + StyledLine.wrapped(record.words, columns: app.frame.textWidth)
  }
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
