import Text

/// A Unicode scalar that has no place in a bundle, because terminals do not agree on how to show it.
struct UnfitScalar {
  /// What to do about it.
  let message: String

  /// Nil for a scalar that any terminal can show.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2030...0x205E: return nil
    case 0x09: message = "A tab stands here. Use spaces."
    case 0x0D: message = "A lone carriage return stands here. Save the file with LF line ends."
    case 0x200E, 0x200F: return nil  // These two order mixed lines of right-to-left text.
    case 0x200C: return nil  // Persian and others are spelled with it.
    case 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x20E3, 0x200D:
      message = Self.disagreement(scalar)
    default:
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control: message = "A control character (\(scalar.codePoint)) stands here. Take it out."
      case .format, .lineSeparator, .paragraphSeparator:
        message = "An invisible character (\(scalar.codePoint)) stands here. Take it out."
      case .privateUse, .unassigned, .surrogate: message = Self.disagreement(scalar)
      default:
        guard properties.isVariationSelector || !Glyph(Character(scalar)).isShown(as: scalar) else {
          return nil
        }
        message = Self.disagreement(scalar)
      }
    }
  }

  /// The first in a text, if there is one.
  static func first(in text: String) -> UnfitScalar? {
    text.unicodeScalars.lazy.compactMap(UnfitScalar.init).first
  }

  private static func disagreement(_ scalar: Unicode.Scalar) -> String {
    "Terminals disagree about the width of the character here (\(scalar.codePoint)). Say it in words."
  }
}

extension Glyph {
  /// Whether it paints a scalar that stands alone, on a dotted circle where it is a mark, and nothing in its stead.
  fileprivate func isShown(as scalar: Unicode.Scalar) -> Bool { painted.unicodeScalars.contains(scalar) }
}

extension Unicode.Scalar {
  /// As Unicode writes it: `U+200D`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
