/// Short pieces of ASCII in one constant of the program, each in a cell of the same width, so that the nth is found
/// without a look at the others and nothing is made at start.
///
/// A cell has at least one blank before its piece, and more where the piece is shorter than the longest.
struct CellTable: Sendable {
  /// The bytes of a cell.
  let width: Int
  let count: Int
  let cells: StaticString

  /// The bytes of a piece, for as long as the program runs; an index outside of the table is a fault of the caller.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    precondition(index >= 0 && index < count)
    let cell = UnsafeBufferPointer(start: cells.utf8Start + index * width, count: width)
    return UnsafeBufferPointer(rebasing: cell.drop { $0 == UInt8(ascii: " ") })
  }

  /// The first index for which `isBefore` no longer holds, in a table that is sorted by it; `count` where it always does.
  func partition(_ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
