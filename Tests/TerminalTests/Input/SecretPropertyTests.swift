import TestSupport
import Testing

@testable import Terminal

/// What holds of a secret field for all bytes, however they are split.
struct SecretPropertyTests {
  private static let pieces: [[UInt8]] =
    [
      "a", "é", "漢", "👍", "\u{7F}", "\u{15}", "\r", "\t", "\u{1B}", "\u{1B}[", "\u{1B}[97u",
      "\u{1B}[97:65;2u",
      "\u{1B}[27;2;65~", "\u{1B}Op", "\u{1B}[200~", "\u{1B}[201~", "\n", "\u{1B}[I", "\u{1B}[<64;1;1M",
      "\u{1B}[M", "\u{1B}]",
      "\u{7}", "\u{3}", "word ",
    ]
    .map { Array($0.utf8) } + [[0xE2, 0x82], [0xFF], [0x9B], [0xF0, 0x9F]]

  private func bytes(_ random: inout Dice) -> [UInt8] {
    (0..<random.roll(24)).flatMap { _ in Self.pieces[random.roll(Self.pieces.count)] }
  }

  private func outcome(_ pieces: [ArraySlice<UInt8>]) -> (text: String, events: [InputEvent]) {
    let field = SecretField(most: 12)
    var decoder = InputDecoder()
    let events = pieces.flatMap { decoder.decode($0, into: field) } + decoder.flush(into: field)
    return (field.text, events.withLastCounts)
  }

  @Test func anySplitGivesTheSameTextAndEvents() {
    var random = Dice(seed: 41)
    for _ in 0..<2_000 {
      let bytes = bytes(&random)
      let whole = outcome([bytes[...]])
      #expect(outcome(bytes.indices.map { bytes[$0...$0] }) == whole, "\(bytes)")
      let cut = random.roll(bytes.count + 1)
      #expect(outcome([bytes[..<cut], bytes[cut...]]) == whole, "\(bytes)")
    }
  }

  @Test func noTextBecomesAKeyOrAPaste() {
    var random = Dice(seed: 42)
    for _ in 0..<2_000 {
      for event in outcome([bytes(&random)[...]]).events {
        switch event {
        case .key(let key): #expect([.control("c"), Key(.tab)].contains(key))
        case .paste: Issue.record("a paste was told")
        default: continue
        }
      }
    }
  }

  /// The count that was told last is the count of what stands in the field.
  @Test func theCountIsTrue() {
    var random = Dice(seed: 43)
    for _ in 0..<2_000 {
      let field = SecretField(most: 12)
      var decoder = InputDecoder()
      let events = decoder.decode(bytes(&random), into: field)
      guard case .secret(.count(let count))? = events.last(where: \.isCount) else { continue }
      #expect(count == field.text.unicodeScalars.count)
    }
  }
}
