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
