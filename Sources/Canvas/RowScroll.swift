/// Rows that moved up or down together, as when a text scrolls by a line.
public struct RowScroll: Hashable, Sendable {
  /// The rows that move, and those that they move over.
  public var rows: ClosedRange<Int>
  /// By how many rows they move up; down when it is negative.
  public var distance: Int

  /// The rows that nothing moves to, and that are blank after the scroll.
  public var freed: ClosedRange<Int> {
    distance > 0
      ? rows.upperBound - distance + 1...rows.upperBound : rows.lowerBound...rows.lowerBound - distance - 1
  }

  /// The rows that something moves to.
  public var kept: ClosedRange<Int> {
    distance > 0
      ? rows.lowerBound...rows.upperBound - distance : rows.lowerBound - distance...rows.upperBound
  }
}

extension Canvas {
  /// The scroll that explains most of what changed since an older canvas of the same size; nil when there is none that
  /// spares writing half of the rows. The last row never scrolls: terminals differ in what they take in its corner.
  public func scroll(since old: Canvas, explaining changes: [RowChange]) -> RowScroll? {
    guard let first = changes.first?.row, let last = changes.last?.row, last + 1 < size.rows else {
      return nil
    }
    let scrolls = [1, -1, 2, -2, 3, -3].filter { abs($0) <= last - first }.map { distance in
      let scroll = RowScroll(rows: first...last, distance: distance)
      return (scroll, rest: scroll.freed.count + edits(before: scroll, since: old).count)
    }
    guard let (scroll, rest) = scrolls.min(by: { $0.rest < $1.rest }), rest * 2 < changes.count else {
      return nil
    }
    return scroll
  }

  /// What rows differ in from those of the older canvas that a scroll moves to them.
  public func edits(before scroll: RowScroll, since old: Canvas) -> [RowChange] {
    scroll.kept.compactMap { change(ofRow: $0, since: old, row: $0 + scroll.distance) }
  }
}
