/// A grapheme cluster as a terminal can show it: what is painted, and how many columns it takes.
public struct Glyph: Hashable, Sendable {
  /// What goes to the terminal: the cluster itself, or its base scalar, or a placeholder.
  public let painted: Character
  /// 0, 1 or 2 columns.
  public let width: Int

  public init(_ character: Character) {
    painted = character
    width = 1
  }
}

extension StringProtocol {
  /// The columns that this text takes on a canvas.
  public var columns: Int { reduce(0) { $0 + Glyph($1).width } }
}
