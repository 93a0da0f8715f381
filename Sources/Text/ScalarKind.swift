/// What becomes of one scalar in a cell of a terminal.
///
/// A kind is a promise about every terminal: glibc's `wcwidth` (by which ncurses moves its cursor), tmux and
/// xterm were asked for each scalar, and one that they count differently is `unshown`.
enum ScalarKind: UInt32 {
  /// Painted over the scalar before it, in no column of its own.
  case mark
  /// Painted in one column.
  case narrow
  /// Painted in two columns.
  case wide
  /// Left out without a trace: it only tells how its neighbors are shaped, or draws nothing.
  case ignored
  /// Never sent to a terminal, but a stand-in says that something is there.
  case unshown

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // The letters of most European languages need no search.
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: self = .narrow
    default: self = WidthTable.kind(of: scalar)
    }
  }

  /// The columns that the scalar adds to its cluster.
  var columns: Int {
    switch self {
    case .narrow: 1
    case .wide: 2
    case .mark, .ignored, .unshown: 0
    }
  }
}
