import Testing

@testable import Phrase

@Suite struct PassphraseTests {
  private func phrase(words: Int, choosing choose: (UInt32) -> UInt32) -> String? {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Passphrase.capacity(words: words))
    defer { memory.deallocate() }
    guard let count = Passphrase.write(words: words, into: memory, choosing: choose) else { return nil }
    return String(decoding: memory[..<count], as: UTF8.self)
  }

  @Test func eachNumberBelowTheCountIsAWordOfItsOwn() {
    var next: UInt32 = 0
    let text = phrase(words: 7_776) { bound in
      #expect(bound == 7_776)
      defer { next += 1 }
      return next
    }
    #expect(text?.split(separator: " ").map(String.init) == Array(WordList.passphrase))
  }

  /// Chi-squared over the whole list, 25 draws a word: chance alone fails this once in more than a million runs.
  @Test func everyWordIsDrawnAsOftenAsAnyOther() throws {
    let words = 25 * WordList.passphrase.count
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Passphrase.capacity(words: words))
    defer { memory.deallocate() }
    let count = try #require(Passphrase.draw(words: words, into: memory))
    var drawn: [Substring: Double] = [:]
    for word in String(decoding: memory[..<count], as: UTF8.self).split(separator: " ") {
      drawn[word, default: 0] += 1
    }
    #expect(Set(drawn.keys.map(String.init)) == Set(WordList.passphrase))
    #expect(drawn.values.reduce(0, +) == Double(words))
    let distance = drawn.values.reduce(0) { $0 + ($1 - 25) * ($1 - 25) / 25 }
    #expect((6_775.0...8_775.0).contains(distance))
  }

  @Test func thereIsRoomForTheLongestWords() throws {
    let longest = try #require(WordList.passphrase.firstIndex { $0.count == WordList.passphrase.longest })
    #expect(phrase(words: 6) { _ in UInt32(longest) }?.utf8.count == Passphrase.capacity(words: 6))
    #expect(Passphrase.capacity(words: 6) == 59)
  }

  @Test func whereThereIsNoRoomNothingIsWritten() {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 58)
    defer { memory.deallocate() }
    memory.initialize(repeating: 0xFF)
    #expect(Passphrase.draw(words: 6, into: memory) == nil)
    #expect(Passphrase.draw(words: -1, into: memory) == nil)
    #expect(memory.allSatisfy { $0 == 0xFF })
    #expect(Passphrase.draw(words: 0, into: memory) == 0)
  }
}
