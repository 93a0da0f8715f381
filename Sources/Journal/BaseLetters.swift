/// The plain letters under the Latin letters that have marks, so that *fiancee* finds *fiancée*.
///
/// The standard library has no decomposition of letters, but it has their names, which say as much.
enum BaseLetters {
  /// The lowercase ASCII letter in a letter with marks; nil for every other scalar.
  static func base(of scalar: Unicode.Scalar) -> UInt8? { letters[scalar] }

  private static let letters: [Unicode.Scalar: UInt8] = {
    // Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional.
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]
    let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(
      uniqueKeysWithValues: scalars.compactMap { scalar in named(scalar).map { (scalar, $0) } })
  }()

  /// The `E` of `LATIN SMALL LETTER E WITH CIRCUMFLEX AND ACUTE`.
  private static func named(_ scalar: Unicode.Scalar) -> UInt8? {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 5, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
      words[3].utf8.count == 1
    else { return nil }
    return words[3].lowercased().utf8.first
  }
}
