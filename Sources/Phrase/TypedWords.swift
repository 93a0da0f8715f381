/// The words in what a reader typed or pasted, one after the other, without a copy.
///
/// Between words are all signs of ASCII that are not letters, the blanks and signs of general punctuation (U+00A0,
/// U+2000 to U+207F, U+3000) and the mark that some editors put before a text (U+FEFF).
struct TypedWords {
  private let text: UnsafeBufferPointer<UInt8>
  private var offset = 0

  /// How many words have been given out.
  private(set) var count = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The bytes of the next word.
  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    while offset < text.count, separatorSize > 0 { offset += separatorSize }
    let start = offset
    while offset < text.count, separatorSize == 0 { offset += 1 }
    guard offset > start else { return nil }
    count += 1
    return UnsafeBufferPointer(rebasing: text[start..<offset])
  }

  /// The bytes of what stands here between words; 0 within a word.
  private var separatorSize: Int {
    let byte = text[offset]
    if byte < 0x80 { return byte.isLetter ? 0 : 1 }
    func follows(_ bytes: UInt8...) -> Bool { text[(offset + 1)...].starts(with: bytes) }
    switch byte {
    case 0xC2: return follows(0xA0) ? 2 : 0
    case 0xE2 where offset + 2 < text.count: return follows(0x80) || follows(0x81) ? 3 : 0
    case 0xE3: return follows(0x80, 0x80) ? 3 : 0
    case 0xEF: return follows(0xBB, 0xBF) ? 3 : 0
    default: return 0
    }
  }
}
