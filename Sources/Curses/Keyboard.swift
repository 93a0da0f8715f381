import CNcurses
import Glibc
import Terminal
import Time

/// The bytes of the terminal, on their way to become events.
struct Keyboard {
  /// How long a lone ESC waits for the rest of a key, in milliseconds.
  static let patience: Int64 = 25
  /// How much is read between two frames, in bytes: an endless flood must not hide the program.
  private static let most = 1 << 20

  private var decoder = InputDecoder()
  /// When the last byte came, for as long as that matters: until silence has been given its meaning.
  private var lastByte: Deadline?
  private(set) var isOver = false
  /// What was read and not decoded yet: it was typed behind a key that may have taken the focus elsewhere.
  private var held = 0..<0

  /// When the bytes at hand will be taken for all there is; nil when nothing is half read.
  var silence: Deadline? {
    guard decoder.isWaiting, let lastByte else { return nil }
    return Deadline(milliseconds: lastByte.milliseconds + Self.patience)
  }

  /// Whether bytes are at hand that no wait tells of.
  var isHolding: Bool { !held.isEmpty }

  /// Reads all that has arrived; the end of input is a `.hangUp`, once.
  ///
  /// - Parameter secret: the field that text goes into, while one has the focus.
  mutating func read(into secret: (any SecretSink)?) -> [InputEvent] {
    var capacity = 0
    guard let page = ripples_input_page(&capacity) else { return [] }
    var events = decodeHeld(on: page, into: secret)
    var total = 0
    while !isHolding, total < Self.most, !isOver {
      let count = ripples_read(page, capacity)
      guard count != 0 else { break }
      guard count > 0 else {
        isOver = true
        events += decoder.flush(into: secret)
        events.append(.hangUp)
        break
      }
      held = 0..<count
      events += decodeHeld(on: page, into: secret)
      total += count
      lastByte = .now()
      // A terminal hands out no more than a page at a time.
      if count < capacity { break }
    }
    return events
  }

  /// Decodes as far as the focus surely stays where it is.
  private mutating func decodeHeld(on page: UnsafeMutablePointer<UInt8>, into secret: (any SecretSink)?)
    -> [InputEvent]
  {
    guard isHolding else { return [] }
    let start = page + held.lowerBound
    let bytes = UnsafeBufferPointer(start: start, count: held.count)
    let (events, count) = decoder.decode(bytes.span, into: secret)
    // What was typed does not stay behind in memory that is used for something else.
    explicit_bzero(start, count)
    held = held.lowerBound + count..<held.upperBound
    return events
  }

  /// Takes the bytes at hand for all there is, when the silence has lasted long enough.
  mutating func settle(into secret: (any SecretSink)?) -> [InputEvent] {
    guard let silence, silence <= .now() else { return [] }
    lastByte = nil
    return decoder.flush(into: secret)
  }
}
