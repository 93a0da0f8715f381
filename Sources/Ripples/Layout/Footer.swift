import Canvas

/// The last rows of a screen: which keys do what.
struct Footer {
  /// Bindings packed into rows; those that are shown only if there is room go first when there is none.
  let rows: [[Binding]]

  private static let gap = 3
  static let mostRows = 2

  init(_ bindings: [Binding], width: Int) {
    let last = Self.packed(bindings.filter { $0.footer == .last }, width: width)
    var first = bindings.filter { $0.footer == .ifRoom || $0.footer == .always }
    var rows = Self.packed(first, width: width) + last
    while rows.count > Self.mostRows, let index = first.lastIndex(where: { $0.footer == .ifRoom }) {
      first.remove(at: index)
      rows = Self.packed(first, width: width) + last
    }
    // With no room for two groups, they share their rows.
    self.rows =
      rows.count > Self.mostRows
      ? Self.packed(bindings.filter { $0.footer == .always || $0.footer == .last }, width: width) : rows
  }

  private static func packed(_ bindings: [Binding], width: Int) -> [[Binding]] {
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
        column = afterWords + Self.gap
      }
    }
  }
}

extension Binding {
  fileprivate var footerText: String { name + " " + words }
}
