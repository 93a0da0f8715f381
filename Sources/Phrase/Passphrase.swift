import CSodium

/// A passphrase that chance chooses: words with a blank between them, each as likely as any other.
///
/// Six words are 77 bits: whoever tries a million phrases a second needs more than a billion years.
public enum Passphrase {
  /// The most bytes that so many words take.
  public static func capacity(words: Int) -> Int { max(0, words * (WordList.passphrase.longest + 1) - 1) }

  /// Draws words with libsodium's `randombytes_uniform`, and writes them into memory of the caller.
  ///
  ///     let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Passphrase.capacity(words: 6))
  ///     let count = Passphrase.draw(words: 6, into: memory) ?? 0
  ///     let phrase = String(decoding: memory[..<count], as: UTF8.self)
  ///     phrase.split(separator: " ").count  // 6
  ///
  /// Nothing is kept but what `memory` holds. Returns the bytes written; nil, and nothing is written, where `memory` has
  /// fewer than `capacity(words:)`.
  public static func draw(words: Int, into memory: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    // It seeds the generator; without a source of random numbers the next call ends the process.
    _ = sodium_init()
    return write(words: words, into: memory, choosing: randombytes_uniform)
  }

  /// The same with any `choose`, which is asked for a number below another.
  static func write(
    words: Int, into memory: UnsafeMutableBufferPointer<UInt8>, choosing choose: (UInt32) -> UInt32
  ) -> Int? {
    guard words >= 0, memory.count >= capacity(words: words) else { return nil }
    let list = WordList.passphrase
    var count = 0
    for number in 0..<words {
      if number > 0 {
        memory[count] = UInt8(ascii: " ")
        count += 1
      }
      let word = list.bytes(at: Int(choose(UInt32(list.count))))
      for (offset, byte) in word.enumerated() { memory[count + offset] = byte }
      count += word.count
    }
    return count
  }
}
