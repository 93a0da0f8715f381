import Canvas
import Text

/// The last rows of a screen: which keys do what.
///
/// The way back, help and leaving are the last to go. Where a window is too narrow for all, what is shown only if
/// there is room goes first, then the key of keys, then what the screen offers, from its end.
struct Footer {
  static let mostRows = 2

  /// Bindings packed into rows, at most `mostRows`.
  let rows: [[Binding]]
  /// Columns between two keys.
  private let gap: Int

  init(_ bindings: [Binding], width: Int) {
    var first = bindings.filter { $0.footer == .ifRoom || $0.footer == .always }
    var last = bindings.filter { $0.footer == .last || $0.footer == .lastIfRoom }
    repeat {
      for gap in [3, 2] {
        // Two groups of their own where there is room, else rows that they share.
        let apart = Self.packed(first, width: width, gap: gap) + Self.packed(last, width: width, gap: gap)
        let shared = Self.packed(first + last, width: width, gap: gap)
        guard let rows = [apart, shared].first(where: { $0.count <= Self.mostRows }) else { continue }
        self.rows = rows
        self.gap = gap
        return
      }
    } while first.removeLast(with: .ifRoom) || last.removeLast(with: .lastIfRoom) || first.popLast() != nil
    rows = Array(Self.packed(last, width: width, gap: 2).prefix(Self.mostRows))
    gap = 2
  }

  private static func packed(_ bindings: [Binding], width: Int, gap: Int) -> [[Binding]] {
    guard !bindings.isEmpty else { return [] }
    var rows: [[Binding]] = [[]]
    var used = 0
    for binding in bindings {
      let columns = binding.footerText.columns
      if used > 0, used + gap + columns > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(binding)
      used += (used > 0 ? gap : 0) + columns
    }
    return rows
  }

  func draw(on canvas: inout Canvas, frame: Frame) {
    for (index, row) in rows.enumerated() {
      var column = frame.left
      for binding in row {
        let at = Point(column: column, row: frame.footerTop + index)
        let afterName = canvas.put(binding.name, at: at, style: .strong)
        let afterWords = canvas.put(
          " " + binding.label, at: Point(column: afterName, row: at.row), style: .quiet)
        column = afterWords + gap
      }
    }
  }
}

extension Binding {
  fileprivate var footerText: String { name + " " + label }
}

extension [Binding] {
  /// Takes out the last one that stands so in the footer, and says whether there was one.
  fileprivate mutating func removeLast(with footing: Binding.Footing) -> Bool {
    guard let index = lastIndex(where: { $0.footer == footing }) else { return false }
    remove(at: index)
    return true
  }
}
