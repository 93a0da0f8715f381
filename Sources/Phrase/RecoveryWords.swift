import CSodium

/// Sixteen random bytes as twelve words for paper, as BIP39 writes them: 11 bits a word, the last four of them a
/// checksum.
///
///     let entropy = [UInt8](repeating: 0, count: 16)
///     let words = entropy.withUnsafeBufferPointer(RecoveryWords.init(entropy:))
///     words?[10]  // "abandon"
///     words?[11]  // "about"
///
/// The value is the secret, without any reference: keep it shortly, and `wipe()` it.
public struct RecoveryWords: RandomAccessCollection, Equatable, Sendable {
  /// Bytes of entropy.
  public static let entropySize = 16

  private static let wordCount = 12
  private static let checksumBits = 4

  /// The first byte is the highest.
  private var entropy: UInt128

  private init(_ entropy: UInt128) { self.entropy = entropy }

  /// The words for 16 bytes; nil for any other number of bytes.
  public init?(entropy bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == Self.entropySize else { return nil }
    self.init(bytes.reduce(0) { $0 << 8 | UInt128($1) })
  }

  /// New words, by libsodium's `randombytes_buf`.
  public static func draw() -> RecoveryWords {
    // It seeds the generator; without a source of random numbers the next call ends the process.
    _ = sodium_init()
    var words = RecoveryWords(0)
    randombytes_buf(&words.entropy, entropySize)
    return words
  }

  /// Reads what a reader typed: the words, or as many of their first letters as no other word begins with (four are
  /// always enough), in any case, with blanks, line ends, numbers or signs between them.
  ///
  ///     let typed = Array("1. LEGAL, 2. winn, than year wave saus wort useful legal winner thank yellow".utf8)
  ///     let words = try typed.withUnsafeBufferPointer(RecoveryWords.init(reading:))
  ///     words[1]  // "winner"
  ///
  /// Nothing of `text` is copied. The first fault is thrown: words that are not in the list come before their number,
  /// and both before the checksum, which finds 15 of 16 mistakes that are words of the list.
  public init(reading text: UnsafeBufferPointer<UInt8>) throws(RecoveryFault) {
    var typed = TypedWords(text)
    var entropy: UInt128 = 0
    var last = 0
    defer {
      Self.wipe(&entropy)
      Self.wipe(&last)
    }
    while let word = typed.next() {
      last = try WordList.recovery.index(ofTyped: word, at: typed.count)
      switch typed.count {
      case ..<Self.wordCount: entropy = entropy << 11 | UInt128(last)
      case Self.wordCount: entropy = entropy << 7 | UInt128(last >> Self.checksumBits)
      default: break
      }
    }
    guard typed.count == Self.wordCount else { throw .count(typed.count) }
    self.init(entropy)
    guard checksum == last & 0xF else { throw .checksum }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { Self.wordCount }

  /// A word as text, to be shown.
  public subscript(index: Int) -> String { WordList.recovery[number(at: index)] }

  /// Where a word is in the list.
  private func number(at index: Int) -> Int {
    guard index == Self.wordCount - 1 else { return Int(entropy >> (117 - 11 * index) & 0x7FF) }
    return Int(entropy & 0x7F) << Self.checksumBits | checksum
  }

  /// The first four bits of SHA-256 of the bytes.
  private var checksum: Int {
    var digest = SIMD32<UInt8>()
    var bytes = entropy.bigEndian
    defer {
      Self.wipe(&digest)
      Self.wipe(&bytes)
    }
    withUnsafeMutablePointer(to: &digest) { digest in
      digest.withMemoryRebound(to: UInt8.self, capacity: Int(crypto_hash_sha256_BYTES)) { digest in
        withUnsafePointer(to: &bytes) { bytes in
          bytes.withMemoryRebound(to: UInt8.self, capacity: Self.entropySize) { bytes in
            _ = crypto_hash_sha256(digest, bytes, UInt64(Self.entropySize))
          }
        }
      }
    }
    return Int(digest[0] >> 4)
  }

  /// Writes the 16 bytes that the words stand for; nil, and nothing is written, where there is no room.
  public func writeEntropy(into memory: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard memory.count >= Self.entropySize else { return nil }
    for index in 0..<Self.entropySize {
      memory[index] = UInt8(truncatingIfNeeded: entropy >> (120 - 8 * index))
    }
    return Self.entropySize
  }

  /// Makes it the words of sixteen zeros.
  public mutating func wipe() { Self.wipe(&entropy) }

  private static func wipe(_ value: inout some BitwiseCopyable) {
    withUnsafeMutableBytes(of: &value) { sodium_memzero($0.baseAddress, $0.count) }
  }

  /// Which three of the words are asked back, in their order, counted from 1.
  ///
  ///     var random = SystemRandomNumberGenerator()
  ///     RecoveryWords.quiz(using: &random).count  // 3
  public static func quiz(using random: inout some RandomNumberGenerator) -> [Int] {
    (1...wordCount).shuffled(using: &random).prefix(3).sorted()
  }

  /// Throws unless what was typed is the word in one place, counted from 1, or first letters that are its alone.
  public func confirm(_ typed: UnsafeBufferPointer<UInt8>, at position: Int) throws(RecoveryFault) {
    var words = TypedWords(typed)
    guard let word = words.next() else { throw .count(0) }
    let number = try WordList.recovery.index(ofTyped: word, at: position)
    while words.next() != nil {}
    guard words.count == 1 else { throw .count(words.count) }
    guard indices.contains(position - 1), number == self.number(at: position - 1) else {
      throw .other(position: position)
    }
  }
}
