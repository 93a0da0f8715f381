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

  /// When the bytes at hand will be taken for all there is; nil when nothing is half read.
  var silence: Deadline? {
    guard decoder.isWaiting, let lastByte else { return nil }
    return Deadline(milliseconds: lastByte.milliseconds + Self.patience)
  }

  /// Reads all that has arrived; the end of input is a `.hangUp`, once.
  mutating func read() -> [InputEvent] {
    var events: [InputEvent] = []
    // A terminal hands out no more than this at a time.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 12) { buffer in
      guard let start = buffer.baseAddress else { return }
      var total = 0
      while total < Self.most, !isOver {
        let count = ripples_read(start, buffer.count)
        guard count != 0 else { break }
        guard count > 0 else {
          isOver = true
          events += decoder.flush()
          events.append(.hangUp)
          break
        }
        events += decoder.decode(UnsafeBufferPointer(start: start, count: count).span)
        // What was typed does not stay behind in memory that is used for something else.
        explicit_bzero(start, count)
        total += count
        lastByte = .now()
        if count < buffer.count { break }
      }
    }
    return events
  }

  /// Takes the bytes at hand for all there is, when the silence has lasted long enough.
  mutating func settle() -> [InputEvent] {
    guard let silence, silence <= .now() else { return [] }
    lastByte = nil
    return decoder.flush()
  }
}
