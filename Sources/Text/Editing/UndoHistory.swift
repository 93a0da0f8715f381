/// The edits that can be taken back and those that can be done again.
struct UndoHistory: Sendable, Codable {
  /// The bytes that all edits together may hold; the newest is kept whatever its size.
  static let limit = 4 << 20

  /// Oldest first.
  private var past: [Edit] = []
  /// The one to do again first comes last.
  private var future: [Edit] = []
  private var cost = 0
  /// Whether the next keystroke may join the newest edit.
  private var isOpen = false

  /// Keeps a new edit; what was taken back before it cannot be done again.
  mutating func record(_ edit: Edit) {
    cost -= future.reduce(0) { $0 + $1.cost }
    future.removeAll()
    cost += edit.cost
    if isOpen, let newest = past.indices.last {
      let before = past[newest].cost + edit.cost
      if past[newest].absorb(edit) {
        cost += past[newest].cost - before
        return
      }
    }
    past.append(edit)
    isOpen = edit.isKeystroke
    dropOldest()
  }

  /// Frees a quarter of the room when there is no more, so that it happens seldom.
  private mutating func dropOldest() {
    guard cost > Self.limit else { return }
    var dropped = 0
    while cost > Self.limit / 4 * 3, dropped + 1 < past.count {
      cost -= past[dropped].cost
      dropped += 1
    }
    past.removeFirst(dropped)
  }

  /// Parts what comes from what was: after a pause, or when the caret was moved.
  mutating func breakUndo() { isOpen = false }

  /// The edit to take back now.
  mutating func undo() -> Edit? {
    isOpen = false
    guard let edit = past.popLast() else { return nil }
    future.append(edit)
    return edit
  }

  /// The edit to do again now.
  mutating func redo() -> Edit? {
    isOpen = false
    guard let edit = future.popLast() else { return nil }
    past.append(edit)
    return edit
  }
}
