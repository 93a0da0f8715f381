import CNcurses

/// The signs that one terminal can be given.
enum Glyphs: Hashable, Sendable {
  case unicode
  /// Each other sign becomes the ASCII sign that looks most like it.
  case ascii

  /// What is written for a glyph, in as many columns as its cell has.
  func painted(_ glyph: Character, width: UInt8) -> String {
    switch self {
    case .unicode where Self.fits(glyph, width): String(glyph)
    case .unicode: Self.padded("\u{FFFD}", to: width)
    case .ascii: Self.padded(Self.ascii(glyph), to: width)
    }
  }

  /// Whether the C library counts the same columns as the canvas does, so that no cell is moved.
  private static func fits(_ glyph: Character, _ width: UInt8) -> Bool {
    let columns = glyph.unicodeScalars.map { ripples_width($0.value) }
    return columns.allSatisfy { $0 >= 0 } && columns.reduce(0, +) == Int32(width)
  }

  private static func padded(_ glyph: Character, to width: UInt8) -> String {
    String(glyph) + String(repeating: " ", count: Int(max(1, width)) - 1)
  }

  private static func ascii(_ glyph: Character) -> Character {
    if (" "..."~").contains(glyph), glyph.isASCII { return glyph }
    return switch glyph {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}", "«", "»": "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}", "─", "━": "-"
    case "│", "┃", "\u{2758}": "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": "+"
    case "…", "·": "."
    case "•", "‣", "▪": "*"
    case "○": "o"
    case "◎": "O"
    case "◉", "●": "@"
    case "→", "›", "▸": ">"
    case "←", "‹", "◂": "<"
    case "↑", "▴": "^"
    case "↓", "▾": "v"
    case "✓", "✔", "×": "x"
    case "█", "▓", "▒", "░": "#"
    case "\u{A0}", "\u{202F}", "\u{2009}": " "
    default: base(glyph)
    }
  }

  /// The letter under an accent, where the accent is a scalar of its own.
  private static func base(_ glyph: Character) -> Character {
    guard let first = glyph.unicodeScalars.first, (" "..."~").contains(first) else { return "?" }
    return Character(first)
  }
}
