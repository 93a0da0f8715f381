import TestSupport
import Testing

@testable import Phrase

@Suite struct RecoveryWordsTests {
  /// The vectors of BIP39 for 16 bytes, as the package mnemonic has them.
  static let vectors: [(entropy: UInt128, phrase: String)] = [
    (0, "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about"),
    (
      0x7f7f_7f7f_7f7f_7f7f_7f7f_7f7f_7f7f_7f7f,
      "legal winner thank year wave sausage worth useful legal winner thank yellow"
    ),
    (
      0x8080_8080_8080_8080_8080_8080_8080_8080,
      "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"
    ),
    (.max, "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"),
    (
      0x9e88_5d95_2ad3_62ca_eb4e_fe34_a8e9_1bd2,
      "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic"
    ),
    (
      0xc0ba_5a8e_9141_1121_0f2b_d131_f3d5_e08d,
      "scheme spot photo card baby mountain device kick cradle pact join borrow"
    ),
    (
      0x23db_8160_a31d_3e0d_ca36_88ed_941a_dbf3,
      "cat swing flag economy stadium alone churn speed unique patch report train"
    ),
    (
      0xf30f_8c1d_a665_478f_49b0_01d9_4c5f_c452,
      "vessel ladder alter error federal sibling chat ability sun glass valve picture"
    ),
  ]

  private static let phrase = vectors[1].phrase
  private static let typed = phrase.split(separator: " ").map(String.init)

  private static func bytes(_ entropy: UInt128) -> [UInt8] {
    stride(from: 120, through: 0, by: -8).map { UInt8(truncatingIfNeeded: entropy >> $0) }
  }

  private func entropy(of words: RecoveryWords) -> [UInt8] {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 16)
    defer { memory.deallocate() }
    #expect(words.writeEntropy(into: memory) == 16)
    return Array(memory)
  }

  @Test(arguments: vectors) func bytesAndWordsAreThoseOfBIP39(entropy: UInt128, phrase: String) throws {
    let bytes = Self.bytes(entropy)
    let words = try #require(bytes.withBytes(RecoveryWords.init(entropy:)))
    #expect(words.joined(separator: " ") == phrase)
    #expect(try phrase.withBytes(RecoveryWords.init(reading:)) == words)
    #expect(self.entropy(of: words) == bytes)
  }

  @Test func whatIsDrawnIsReadBack() throws {
    var seen: [[UInt8]] = []
    for _ in 0..<200 {
      let words = RecoveryWords.draw()
      #expect(try words.joined(separator: " ").withBytes(RecoveryWords.init(reading:)) == words)
      seen.append(entropy(of: words))
    }
    #expect(Set(seen).count == 200)
    // Each of the 16 bytes is drawn, the first and the last too.
    #expect((0..<16).allSatisfy { place in Set(seen.map { $0[place] }).count > 20 })
  }

  private static let spellings: [String] = [
    phrase.uppercased(), "  " + phrase + "\n", typed.joined(separator: ",\r\n"), typed.joined(separator: "-"),
    typed.joined(separator: "\u{A0}"), typed.joined(separator: " \u{2022}\u{2003}"),
    typed.joined(separator: "\u{3000}"), "\u{FEFF}" + phrase,
    zip(1..., typed).map { "\($0). \($1)" }.joined(separator: " "),
    zip(1..., typed).map { "\($0)\($1)" }.joined(), zip(1..., typed).map { "\($0))\t\($1)\n" }.joined(),
    typed.map { String($0.prefix(4)) }.joined(separator: " "),
    "LEGA winner than year wave saus wort usef lega winn than yell",
  ]

  @Test(arguments: spellings) func oneSetOfWordsIsTypedInManyWays(text: String) throws {
    #expect(
      entropy(of: try text.withBytes(RecoveryWords.init(reading:))) == Self.bytes(Self.vectors[1].entropy))
  }

  private static let faults: [(text: String, fault: RecoveryFault)] = [
    ("", .count(0)), ("1. 2. 3.", .count(0)), ("legal winner thank", .count(3)),
    (phrase + " zoo", .count(13)), (phrase + " " + phrase, .count(24)),
    (phrase.replacing("wave", with: "wvae"), .unknown(position: 5, nearest: ["wave"])),
    (
      phrase.replacing("winner thank yellow", with: "winnner"),
      .unknown(position: 10, nearest: ["winner"])
    ),
    ("abandom", .unknown(position: 1, nearest: ["abandon"])),
    ("lgeal", .unknown(position: 1, nearest: ["legal"])),
    ("abanndonn", .unknown(position: 1, nearest: ["abandon"])),
    ("bondd", .unknown(position: 1, nearest: ["bind", "board", "body"])),
    ("xylophone", .unknown(position: 1, nearest: [])), ("x", .unknown(position: 1, nearest: [])),
    ("legal \u{E9}tude", .unknown(position: 2, nearest: [])),
    (String(repeating: "abandon", count: 100), .unknown(position: 1, nearest: [])),
    ("zo", .ambiguous(position: 1, candidates: ["zone", "zoo"])),
    ("legal s", .ambiguous(position: 2, candidates: [])),
    (phrase.replacing("yellow", with: "year"), .checksum),
    (phrase.replacing("legal winner thank year", with: "winner legal thank year"), .checksum),
  ]

  @Test(arguments: faults) func whatIsWrongIsNamed(text: String, fault: RecoveryFault) {
    #expect(throws: fault) { try text.withBytes(RecoveryWords.init(reading:)) }
  }

  @Test func aWordThatOthersBeginWithIsItself() {
    #expect(throws: RecoveryFault.count(1)) { try "add".withBytes(RecoveryWords.init(reading:)) }
    #expect(throws: RecoveryFault.ambiguous(position: 1, candidates: [])) {
      try "ad".withBytes(RecoveryWords.init(reading:))
    }
  }

  /// Whatever is typed is read or refused, with every byte in every place, and with the end anywhere.
  @Test func anyBytesAreReadOrRefused() {
    var dice = Dice(seed: 9)
    for _ in 0..<60 {
      var bytes = Array(Self.phrase.utf8)
      for _ in 0...dice.roll(3) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
      bytes.removeLast(dice.roll(bytes.count))
      bytes += [[0xE2], [0xE2, 0x80], [0xC2], [0xE3, 0x80], [0xEF, 0xBB], []][dice.roll(6)]
      if let words = try? bytes.withBytes(RecoveryWords.init(reading:)) { #expect(words.count == 12) }
    }
  }

  @Test func threeOfTwelveAreAskedBackInTheirOrder() {
    var dice = Dice(seed: 1)
    var seen: Set<[Int]> = []
    for _ in 0..<5_000 { seen.insert(RecoveryWords.quiz(using: &dice)) }
    #expect(seen.count == 220)
    #expect(seen.allSatisfy { $0 == $0.sorted() && Set($0).count == 3 && $0.allSatisfy((1...12).contains) })
  }

  @Test func aWordAskedBackIsConfirmedOrItsFaultIsNamed() throws {
    let words = try Self.phrase.withBytes(RecoveryWords.init(reading:))
    for (position, word) in zip(1..., words) {
      try "\(position). \(word.uppercased()) ".withBytes { bytes throws(RecoveryFault) in
        try words.confirm(bytes, at: position)
      }
    }
    let faults: [(text: String, position: Int, fault: RecoveryFault)] = [
      ("winn", 1, .other(position: 1)), ("", 2, .count(0)), ("winner thank", 2, .count(2)),
      ("th", 3, .ambiguous(position: 3, candidates: [])),
      ("yeer", 4, .unknown(position: 4, nearest: ["deer", "year"])),
      ("legal", 0, .other(position: 0)), ("legal", 13, .other(position: 13)),
    ]
    for (text, position, fault) in faults {
      #expect(throws: fault) {
        try text.withBytes { bytes throws(RecoveryFault) in try words.confirm(bytes, at: position) }
      }
    }
  }

  @Test func otherNumbersOfBytesAreNoEntropy() {
    for count in [0, 15, 17, 32] {
      #expect([UInt8](repeating: 1, count: count).withBytes(RecoveryWords.init(entropy:)) == nil)
    }
    let small = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 15)
    defer { small.deallocate() }
    #expect(RecoveryWords.draw().writeEntropy(into: small) == nil)
  }

  @Test func wipedWordsAreZeros() {
    var words = RecoveryWords.draw()
    words.wipe()
    #expect(entropy(of: words) == [UInt8](repeating: 0, count: 16))
  }
}
