import Phrase
import Testing

/// The examples of Phrase.
@Suite struct PhraseExamples {
  @Test func wordList() {
    #expect(WordList.recovery.count == 2_048)
    #expect(WordList.recovery[0] == "abandon")
    #expect(WordList.passphrase[7_775] == "zoom")
  }

  @Test func commonPassword() {
    let typed = Array("LetMeIn".utf8)
    #expect(typed.withUnsafeBufferPointer(CommonPassword.contains) == true)
  }

  @Test func passphrase() {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Passphrase.capacity(words: 6))
    let count = Passphrase.draw(words: 6, into: memory) ?? 0
    let phrase = String(decoding: memory[..<count], as: UTF8.self)
    #expect(phrase.split(separator: " ").count == 6)
    memory.deallocate()
  }

  @Test func recoveryWords() {
    let entropy = [UInt8](repeating: 0, count: 16)
    let words = entropy.withUnsafeBufferPointer(RecoveryWords.init(entropy:))
    #expect(words?[10] == "abandon")
    #expect(words?[11] == "about")
  }

  @Test func recoveryWordsRead() throws {
    let typed = Array("1. LEGAL, 2. winn, than year wave saus wort useful legal winner thank yellow".utf8)
    let words = try typed.withUnsafeBufferPointer(RecoveryWords.init(reading:))
    #expect(words[1] == "winner")
  }

  @Test func quiz() {
    var random = SystemRandomNumberGenerator()
    #expect(RecoveryWords.quiz(using: &random).count == 3)
  }

  @Test func normalization() {
    let composed = Array("caf\u{E9}".utf8)
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: composed.count * Normalization.growth)
    let count = composed.withUnsafeBufferPointer { Normalization.decompose($0, into: memory) } ?? 0
    #expect(Array(memory[..<count]) == Array("cafe\u{301}".utf8))
    memory.deallocate()
  }
}
