import Canvas

/// The last rows of a screen: which keys do what.
///
/// Help and leaving are always in it. Where a window is too narrow for all, what is shown only if there is room goes
/// first, then what stands last.
struct Footer {
  static let mostRows = 2

  let rows: [[Binding]]
  /// Columns between two keys.
  private let gap: Int

  init(_ bindings: [Binding], width: Int) {
    let last = bindings.filter { $0.footer == .last }
    var first = bindings.filter { $0.footer == .ifRoom || $0.footer == .always }
    while true {
      for gap in [3, 2] {
        let apart = Self.packed(first, width: width, gap: gap) + Self.packed(last, width: width, gap: gap)
        if let rows = [apart, Self.packed(first + last, width: width, gap: gap)].first(where: {
          $0.count <= Self.mostRows
        }) {
          self.rows = rows
          self.gap = gap
          return
        }
      }
      guard let dropped = first.lastIndex(where: { $0.footer == .ifRoom }) ?? first.indices.last else {
        break
      }
      first.remove(at: dropped)
    }
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
          " " + binding.words, at: Point(column: afterName, row: at.row), style: .quiet)
        column = afterWords + gap
      }
    }
  }
}

extension Binding {
  fileprivate var footerText: String { name + " " + words }
}
