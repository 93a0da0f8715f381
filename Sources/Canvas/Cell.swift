/// One cell of a canvas: a grapheme cluster that a terminal can paint, and its style.
///
/// A cell is one word without references, so that frames are made, compared and dropped as plain memory: they are at
/// every key. A canvas keeps the clusters of several scalars, and a cell their fingerprint.
public struct Cell: Hashable, Sendable {
  /// From the lowest bit: 48 of the glyph's code, 4 of its columns, 2 of the ink, 4 of the traits.
  private let bits: UInt64

  init(code: UInt64, style: Style, width: UInt8) {
    bits =
      code & Self.codeMask | UInt64(width) << 48 | UInt64(style.ink.rawValue) << 52
      | UInt64(style.traits.rawValue) << 54
  }

  private static let codeMask: UInt64 = 1 << 48 - 1

  public static let blank = Cell(code: 0x20, style: .text, width: 1)

  /// A single scalar's value, or a cluster's fingerprint, whose highest bit is set.
  var code: UInt64 { bits & Self.codeMask }

  /// The columns of its glyph; 0 for the rest of a wide glyph, which holds nothing of its own.
  public var width: UInt8 { UInt8(bits >> 48 & 0xF) }

  public var style: Style {
    Style(
      Style.Ink(rawValue: UInt8(bits >> 52 & 0x3)) ?? .text, Style.Traits(rawValue: UInt8(bits >> 54 & 0xF)))
  }

  /// The glyph as a printable ASCII byte, if it is one.
  public var ascii: UInt8? { (0x20..<0x7F).contains(code) ? UInt8(code) : nil }
}
