/// Text made alike for search: lowercase letters without their marks, plain quotes and spaces, as UTF-8.
enum SearchText {
  static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        folded.append(plain(UInt8(scalar.value)))
      } else if let base = BaseLetters.base(of: scalar) {
        folded.append(base)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        folded.append(contentsOf: plain(scalar).utf8)
      }
    }
    return folded
  }

  private static func plain(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x09...0x0D: 0x20
    default: byte
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    default: scalar.properties.isWhitespace ? " " : scalar.properties.lowercaseMapping
    }
  }

  static func contains(_ text: [UInt8], _ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    var from = text.startIndex
    while let start = text[from...].firstIndex(of: first) {
      guard start + word.count <= text.count else { return false }
      if text[start..<start + word.count].elementsEqual(word) { return true }
      from = start + 1
    }
    return false
  }
}
