import TestSupport
import Testing

@testable import Journal

/// Bytes that are no record get an error, never a trap.
struct UnreadableRecordTests {
  /// Whether the bytes are a record; what is read must be one that can be written and read again.
  private func isRecord(_ bytes: [UInt8]) throws -> Bool {
    let record: Record
    do {
      record = try Record(decoding: bytes)
    } catch {
      return false
    }
    #expect(try Record(decoding: record.encoded()) == record)
    return true
  }

  @Test func bytesWithPseudoRandomDamageAreReadOrRefused() throws {
    var dice = Dice(seed: 4)
    let samples = Record.Body.samples.map { Record.made($0, clock: 12).encoded() }
    var refused = 0
    for _ in 0..<2_000 {
      var bytes = samples[dice.roll(samples.count)]
      for _ in 0...dice.roll(3) {
        let index = dice.roll(bytes.count)
        switch dice.roll(5) {
        case 0: bytes[index] = UInt8(dice.roll(256))
        case 1: bytes[index] ^= 1 << UInt8(dice.roll(8))
        case 2: bytes.insert(contentsOf: [UInt8](repeating: bytes[index], count: dice.roll(40)), at: index)
        case 3: bytes.removeSubrange(index..<min(bytes.count - 1, index + dice.roll(9)) + 1)
        default: bytes.swapAt(index, dice.roll(bytes.count))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      if try !isRecord(bytes) { refused += 1 }
    }
    // Damage to a word that the reader wrote is still a record; most other damage is not.
    #expect((500..<2_000).contains(refused))
  }

  @Test func noBeginningOfARecordIsARecord() throws {
    for body in Record.Body.samples {
      let whole = Record.made(body).encoded()
      for count in whole.indices where try isRecord(Array(whole.prefix(count))) {
        Issue.record("\(count) of \(whole.count) bytes are a record")
      }
    }
  }

  @Test func bytesOfAnyKindAreRefused() throws {
    var dice = Dice(seed: 5)
    for length in 0..<300 {
      #expect(try !isRecord((0..<length).map { _ in UInt8(dice.roll(256)) }))
    }
    for text in [
      "null", "{}", "[]", "0", "\"\"", "\u{FEFF}", "{\"v\":1}", "\u{0}\u{0}\u{0}{", "nan", "1e999",
    ] {
      #expect(try !isRecord(Array(text.utf8)))
    }
  }

  @Test(arguments: [500, 100_000])
  func deepNestingIsReadOrRefused(depth: Int) throws {
    let record = try #require(String(validating: Record.made(.samples[12]).encoded(), as: UTF8.self))
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let bytes = Array(record.replacing("{\"days\":[3,null]}", with: nested).utf8)
    #expect(bytes.count > depth)
    #expect(try isRecord(bytes) == (depth < 512))
  }
}
