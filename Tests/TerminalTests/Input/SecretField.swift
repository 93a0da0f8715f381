@testable import Terminal

/// A secret field whose text a test may see, and that takes no more than some bytes.
final class SecretField: SecretSink {
  private(set) var bytes: [UInt8] = []
  private let most: Int

  init(most: Int = 1024) { self.most = most }

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var count: Int { bytes.count { $0 & 0xC0 != 0x80 } }

  func append(_ byte: UInt8) -> Bool {
    guard bytes.count < most else { return false }
    bytes.append(byte)
    return true
  }

  func removeLast() { while let last = bytes.popLast(), last & 0xC0 == 0x80 { continue } }

  func clear() { bytes = [] }
}

extension InputDecoder {
  /// Decodes all bytes while a field keeps the focus, whatever is pressed.
  mutating func decode(_ bytes: some Sequence<UInt8>, into field: any SecretSink) -> [InputEvent] {
    var rest = Array(bytes)
    var events: [InputEvent] = []
    while !rest.isEmpty {
      let (new, count) = decode(rest.span, into: field)
      events += new
      rest.removeFirst(count)
    }
    return events
  }
}

extension [InputEvent] {
  /// Without the counts that another count follows: how many there are hangs on how the bytes came.
  var withLastCounts: Self {
    indices.filter { !(self[$0].isCount && $0 + 1 < count && self[$0 + 1].isCount) }.map { self[$0] }
      .reduce(into: []) { events, event in if events.last != event { events.append(event) } }
  }
}

extension InputEvent {
  var isCount: Bool { if case .secret(.count) = self { true } else { false } }
}
