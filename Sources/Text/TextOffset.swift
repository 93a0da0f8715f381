/// A position in a text, in UTF-8 code units from its start, on the boundary of a grapheme cluster.
///
/// It is a type of its own so that no signature can take a column of the screen for it.
public struct TextOffset: Hashable, Comparable, Sendable, Codable {
  public var utf8: Int

  public init(utf8: Int) { self.utf8 = utf8 }

  public static let start = TextOffset(utf8: 0)

  public static func < (one: TextOffset, other: TextOffset) -> Bool { one.utf8 < other.utf8 }
}

extension String {
  /// The index of a text offset, clamped to the text.
  public func index(at offset: TextOffset) -> String.Index {
    utf8.index(utf8.startIndex, offsetBy: min(max(0, offset.utf8), utf8.count))
  }
}
