import Canvas

/// The end of a row that moved to the right as a whole: what typing in the middle of a line does.
///
/// The other way, after a deletion, curses finds out for itself.
struct RowShift: Hashable, Sendable {
  /// Where it moved from.
  var column: Int
  /// By how many columns it moved.
  var distance: Int

  /// Finds the shift that starts where a row begins to differ; nil where none would explain the rest of it.
  ///
  /// What leaves the row at its right edge must be blank.
  init?(from column: Int, old: ArraySlice<Cell>, new: ArraySlice<Cell>) {
    let (old, new) = (old.dropFirst(column), new.dropFirst(column))
    let distance = (1...2).first { distance in
      old.dropLast(distance).elementsEqual(new.dropFirst(distance))
        && old.suffix(distance).allSatisfy { $0 == .blank }
    }
    guard let distance else { return nil }
    self.column = column
    self.distance = distance
  }
}
