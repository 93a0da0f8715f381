@testable import Terminal

extension InputDecoder {
  /// What a new decoder makes of a text, all of it read at once, without silence after it.
  static func events(_ text: String) -> [InputEvent] { events(Array(text.utf8)) }

  static func events(_ bytes: [UInt8]) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.decode(bytes)
  }

  /// What a new decoder makes of a text and the silence after it.
  static func eventsAndSilence(_ text: String) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.decode(text.utf8) + decoder.flush()
  }
}

extension InputEvent {
  static func key(_ code: Key.Code, _ modifiers: Key.Modifiers = []) -> InputEvent {
    .key(Key(code, modifiers))
  }

  static let escape = InputEvent.key(.escape)
}

extension [InputEvent] {
  /// One plain key for each scalar.
  static func typing(_ text: String) -> Self { text.unicodeScalars.map { .key(.character(Character($0))) } }
}

extension InputDecoder {
  /// What came of bytes that are at hand.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] { decode(Array(bytes).span) }
}
