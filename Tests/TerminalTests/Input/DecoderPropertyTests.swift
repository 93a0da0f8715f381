import TestSupport
import Testing

@testable import Terminal

/// What holds for all bytes, however they are split.
struct DecoderPropertyTests {
  private static let texts: [String] = [
    "Dear é漢👍 e\u{301}\r\n\t\u{8}\u{7F}\u{0}\u{3}\u{1F}", "\u{80}\u{9B}x",
    "\u{1B}a\u{1B}é\u{1B}\r\u{1B}\u{1B}a\u{1B}\u{1B}\u{1B}[A\u{1B}",
    "\u{1B}[A\u{1B}OA\u{1B}[1;5C\u{1B}[3~\u{1B}[5~\u{1B}[Z\u{1B}[[A\u{1B}[3$\u{1B}[3^\u{1B}[7@\u{1B}[a\u{1B}Oc",
    "\u{1B}[24;8~\u{1B}OP\u{1B}O5D\u{1B}Op\u{1B}[97;5u\u{1B}[97:65;2:1u\u{1B}[27;5;97~\u{1B}[1;1:3A",
    "a\u{1B}[200~one\r\ntwo\rthree\u{1B}[20\u{1B}\u{1B}[31m é\u{9B}\u{0}\u{1B}[201~b\u{1B}[200~\u{1B}[201~c",
    "\u{1B}[I\u{1B}[O\u{1B}[<64;10;5M\u{1B}[<65;1;1M\u{1B}[<0;1;1m\u{1B}[M !!a\u{1B}[M \ra",
    "\u{1B}]11;rgb:ff/ff/ff\u{1B}\\a\u{1B}]0;t\u{7}b\u{1B}P1$r\u{1B}\\c\u{1B}_x\u{18}d\u{1B}^y\u{1A}e\u{1B}Xz\u{1B}[Af",
    "\u{1B}[1;5\u{3}\u{1B}[\u{1B}[B\u{1B}]\r\u{1B}[?62;22c\u{1B}[4;1$y\u{1B}[ q\u{1B}O\u{1B}[[\u{1B}[99999999999u",
  ]

  private static let byteStrings: [[UInt8]] =
    texts.map { Array($0.utf8) } + [
      [
        0x61, 0xE9, 0x62, 0xE2, 0x82, 0x0D, 0xF0, 0x9F, 0x91, 0xED, 0xA0, 0x80, 0xC0, 0xAF, 0xE2, 0x82, 0xAC,
        0x1B, 0xC3, 0x28,
      ],
      [0x1B, 0x5B, 0x4D, 0xFF, 0xFE, 0x80, 0x1B, 0x5D, 0xFF, 0x1B, 0x5B, 0xFF, 0x1B, 0xFF],
    ]

  /// The events of a whole and of its pieces, read one after another, and then silence.
  private func events(_ pieces: [ArraySlice<UInt8>]) -> [InputEvent] {
    var decoder = InputDecoder()
    return pieces.flatMap { decoder.decode($0) } + decoder.flush()
  }

  @Test func anySplitInTwoGivesTheSameEvents() {
    for bytes in Self.byteStrings {
      let whole = events([bytes[...]])
      #expect(!whole.isEmpty)
      for cut in bytes.indices { #expect(events([bytes[..<cut], bytes[cut...]]) == whole) }
    }
  }

  @Test func anySplitInManyGivesTheSameEvents() {
    var random = Dice(seed: 7)
    let bytes = Self.byteStrings.joined(separator: [0x0D]).map { $0 }
    let whole = events([bytes[...]])
    #expect(events(bytes.indices.map { bytes[$0...$0] }) == whole)
    for _ in 0..<200 {
      var pieces: [ArraySlice<UInt8>] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(random.roll(12))
        pieces.append(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(events(pieces) == whole)
    }
  }

  /// Bytes that lead into every corner of the decoder far more often than chance would.
  private func randomBytes(_ random: inout Dice) -> [UInt8] {
    let pieces: [[UInt8]] =
      [
        "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}[<", "\u{1B}[M", "\u{1B}[[", "\u{1B}\\",
        ";", ":",
      ]
      .map { Array($0.utf8) }
      + ["27", "200~", "64;1;1M", "u", "~", "$", "^", "é", "👍", "\u{7}", "\r"].map { Array($0.utf8) }
    return (0..<random.roll(24)).flatMap { _ in
      random.roll(3) == 0 ? pieces[random.roll(pieces.count)] : [UInt8(random.roll(256))]
    }
  }

  @Test func noBytesTrapAndAKeyAfterSilenceIsThatKey() {
    var random = Dice(seed: 10_000)
    for _ in 0..<10_000 {
      let bytes = randomBytes(&random)
      var decoder = InputDecoder()
      _ = decoder.decode(bytes)
      _ = decoder.flush()
      #expect(!decoder.isWaiting)
      // A paste outlasts silence, and ends in its own way.
      let end = decoder.decode("\u{1B}[201~".utf8)
      #expect(end.allSatisfy { if case .paste = $0 { true } else { false } }, "\(bytes)")
      #expect(decoder.decode("a".utf8) == [.key("a")], "\(bytes)")
    }
  }

  @Test func noControlCharacterIsEverTyped() {
    var random = Dice(seed: 3)
    for _ in 0..<3_000 {
      var decoder = InputDecoder()
      for event in decoder.decode(randomBytes(&random)) + decoder.flush() {
        guard case .key(let key) = event, case .character(let character) = key.code else { continue }
        #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
    }
  }

  @Test func leavingAtOnceBreaksOffEverythingButAPaste() {
    var random = Dice(seed: 33)
    let leave = InputEvent.key(.control("c"))
    for _ in 0..<3_000 {
      let bytes = randomBytes(&random)
      var decoder = InputDecoder()
      _ = decoder.decode(bytes)
      var afterSilence = decoder
      _ = afterSilence.flush()
      #expect(afterSilence.decode([0x03]).last == leave, "\(bytes)")
      let events = decoder.decode([0x03])
      #expect(events.last == leave || decoder.decode("\u{1B}[201~a".utf8).last == .key("a") && events.isEmpty)
    }
  }
}
