import Canvas
import Journal
import Terminal
import Text
import Time
import Workbook

/// What was written, to read; an earlier piece and a newer one side by side where the window has room for both.
extension PieceRoute: Screen {
  /// The window that is wide enough for two columns, in columns.
  private static let widthForTwo = 100

  func bindings(in context: Context) -> [Binding] {
    Binding.upAndDown.map { binding in
      var binding = binding
      if binding.command == .pageDown, lines(in: context).count > context.frame.bodyHeight {
        binding.footer = .always
      }
      return binding
    } + (listed != nil && context.sitting.canWrite ? [Binding.erase] : []) + [Binding.back()]
      + Binding.everywhere
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    switch command {
    case .back: return .back
    case .erase:
      guard let record = listed.flatMap(context.listed) else { return .stay }
      context.erase(record)
      return .back
    default:
      top = command.scrolled(top, of: lines(in: context).count, rows: context.frame.bodyHeight)
      return .stay
    }
  }

  func sheet(in context: Context) -> Sheet {
    guard let first = context.piece?.parts.first else { return Sheet(title: "", lines: []) }
    var sheet = Sheet(
      title: first.day.words(seenFrom: context.today), right: first.chapter, lines: lines(in: context))
    sheet.scroll = .top(top)
    return sheet
  }

  private func lines(in context: Context) -> [StyledLine] {
    let parts = context.piece?.parts ?? []
    let columns = context.frame.textWidth
    guard parts.count == 2, context.size.columns >= Self.widthForTwo else {
      return parts.map { $0.lines(columns: columns, context.today) }
        .reduce(into: []) { lines, part in lines += (lines.isEmpty ? [] : [.blank, .blank]) + part }
    }
    let width = (columns - Frame.inset) / 2
    return StyledLine.sideBySide(
      parts[0].lines(columns: width, context.today), parts[1].lines(columns: width, context.today),
      gapAt: width + Frame.inset)
  }
}

extension Piece.Part {
  fileprivate func lines(columns: Int, _ today: Day) -> [StyledLine] {
    let head =
      label.isEmpty
      ? [] : [StyledLine("\(label), \(day.words(seenFrom: today)):", .quiet)]
    return head + StyledLine.wrapped(question, columns: columns, style: .strong, evenly: true) + [.blank]
      + StyledLine.wrapped(words, columns: columns)
  }
}

extension StyledLine {
  /// Two texts beside each other.
  fileprivate static func sideBySide(_ left: [StyledLine], _ right: [StyledLine], gapAt column: Int)
    -> [StyledLine]
  {
    (0..<max(left.count, right.count)).map { row in
      var line = left.indices.contains(row) ? left[row] : .blank
      guard right.indices.contains(row) else { return line }
      for span in right[row].spans { line.put(span.text, at: max(column, line.columns), span.style) }
      return line
    }
  }
}
