/// A grapheme cluster as a terminal can show it: what is painted, and how many columns it takes.
///
/// Only what every terminal counts alike is painted, so that a screen never slides apart; the text itself
/// keeps everything.
/// - An emoji of several scalars (a family, a skin tone, a keycap, a heart with a variation selector) is
///   painted as its first scalar: it is 2 columns in one terminal and 8 in the next.
/// - A flag is painted as ⚑: single indicators are counted differently too, and a letter would read as text.
/// - A scalar newer than Unicode 13, of private use or a control character is painted as U+FFFD: a terminal
///   whose tables are older does not know its width.
/// - A combining mark with nothing to combine with stands on a dotted circle.
/// - At most four marks stand on one scalar, because a cell of curses holds no more.
public struct Glyph: Hashable, Sendable {
  /// What goes to the terminal; nothing does where `width` is 0.
  public let painted: Character
  /// The columns that `painted` takes: 1 or 2 for nearly everything, 0 for what draws nothing (a soft hyphen,
  /// a mark of direction), up to `widest` for a syllable of several letters, as in Devanagari.
  public let width: Int

  /// The columns after which a cluster is cut; Sanskrit's longest syllables take six.
  public static let widest = 8

  public init(_ character: Character) {
    let scalars = character.unicodeScalars
    if character.utf8.count == 1, let byte = character.utf8.first, (0x20..<0x7F).contains(byte) {
      self.init(painted: character, width: 1)
    } else if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      self.init(alone: first, in: character)
    } else {
      self.init(cluster: scalars)
    }
  }

  private init(alone scalar: Unicode.Scalar, in character: Character) {
    switch ScalarKind(scalar) {
    case .narrow: self.init(painted: character, width: 1)
    case .wide: self.init(painted: character, width: 2)
    case .mark, .ignored, .unshown: self.init(cluster: character.unicodeScalars)
    }
  }

  private init(cluster scalars: Character.UnicodeScalarView) {
    let seen = scalars.drop { ScalarKind($0) == .ignored }
    guard let first = seen.first else {
      self.init(painted: Self.standIn, width: 0)
      return
    }
    switch ScalarKind(first) {
    case .narrow, .wide: self.init(base: first, tail: seen.dropFirst())
    case .mark: self.init(base: Self.dottedCircle, tail: seen)
    case .ignored, .unshown: self.init(painted: Self.isFlag(first) ? Self.flag : Self.standIn, width: 1)
    }
  }

  private init(base: Unicode.Scalar, tail: Substring.UnicodeScalarView) {
    var text = String.UnicodeScalarView()
    text.append(base)
    var width = ScalarKind(base).columns
    var marks = 0
    for scalar in tail {
      let kind = ScalarKind(scalar)
      switch kind {
      case .mark where marks < 4:
        text.append(scalar)
        marks += 1
      case .narrow where !scalar.properties.isEmoji, .wide where !scalar.properties.isEmoji:
        guard width + kind.columns <= Self.widest else { continue }
        text.append(scalar)
        width += kind.columns
        marks = 0
      default: continue
      }
    }
    let painted = String(text)
    if painted.index(after: painted.startIndex) == painted.endIndex {
      self.init(painted: Character(painted), width: width)
    } else {
      // What was left out was what held the rest together.
      self.init(painted: Character(base), width: ScalarKind(base).columns)
    }
  }

  private init(painted: Character, width: Int) {
    self.painted = painted
    self.width = width
  }

  private static let standIn: Character = "\u{FFFD}"
  private static let flag: Character = "\u{2691}"
  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  /// Whether the scalar is one of the two letters that make a flag.
  private static func isFlag(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }
}

extension StringProtocol {
  /// The columns that this text takes on a canvas.
  public var columns: Int {
    let plain = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { (0x20..<0x7F).contains($0) } ? bytes.count : nil
    }
    if case .some(.some(let count)) = plain { return count }
    return String(self).reduce(0) { $0 + Glyph($1).width }
  }
}
