/// One change of the text, as it can be taken back.
struct Edit: Equatable, Sendable, Codable {
  /// Between scalars; what was inserted may have joined the cluster before.
  var start: TextPosition
  var removed: String
  var inserted: String
  /// Where the caret was before, and is again when the edit is taken back.
  let caret: TextPosition

  /// What the edit covers in the text before it.
  var old: Range<TextPosition> { start..<start.advanced(over: removed) }
  /// What the edit covers in the text after it.
  var new: Range<TextPosition> { start..<start.advanced(over: inserted) }

  /// Whether it is the work of one key: no more than one cluster, in or out.
  var isKeystroke: Bool { removed.isSingle && inserted.isEmpty || inserted.isSingle && removed.isEmpty }

  /// The bytes of memory that it holds, about.
  var cost: Int { 128 + removed.utf8.count + inserted.utf8.count }

  /// Takes the next keystroke in and returns true, when it goes on with the same word in the same direction.
  mutating func absorb(_ next: Edit) -> Bool {
    guard next.isKeystroke, cost < 256 else { return false }
    if removed.isEmpty, next.removed.isEmpty {
      guard next.start == new.upperBound, !inserted.isWordOver(before: next.inserted.first) else {
        return false
      }
      inserted += next.inserted
    } else if inserted.isEmpty, next.inserted.isEmpty, next.old.upperBound == start {
      guard !String(removed.prefix(1)).isWordOver(before: next.removed.last) else { return false }
      removed = next.removed + removed
      start = next.start
    } else if inserted.isEmpty, next.inserted.isEmpty, next.start == start {
      guard !removed.isWordOver(before: next.removed.first) else { return false }
      removed += next.removed
    } else {
      return false
    }
    return true
  }
}

extension String {
  /// Whether it is exactly one grapheme cluster.
  fileprivate var isSingle: Bool { !isEmpty && index(after: startIndex) == endIndex }

  /// Whether it ends with a space and something else follows.
  fileprivate func isWordOver(before next: Character?) -> Bool {
    guard let last, let next else { return false }
    return last.isWhitespace && !next.isWhitespace
  }
}
