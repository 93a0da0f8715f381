import CNcurses
import Canvas
import Glibc
import Terminal
import Text
import Time

/// The terminal that the program was started in.
///
/// It is open from `init` to `leave()`. While it is open, keys and signals arrive as events, and whatever
/// ends the process, save SIGKILL, puts the terminal back as it was found.
public final class CursesTerminal: Terminal {
  public private(set) var size: Size
  /// Whether the terminal takes all of Unicode; otherwise each sign is shown as its ASCII likeness.
  public let isUnicode: Bool

  private var painter: Painter
  private var keyboard = Keyboard()
  private var isOpen = true
  /// What happened outside of `nextEvents`.
  private var pending: [InputEvent] = []

  /// Opens the terminal on standard input and output; a process has one open at a time.
  public init() throws(TerminalError) {
    let name = Self.environment("TERM") ?? ""
    if let error = TerminalError(ripples_open(), terminal: name) { throw error }
    let depth = Palette.Depth(count: Int(ripples_colors()), noColor: Self.environment("NO_COLOR"))
    isUnicode = ripples_is_unicode() != 0
    size = Size(ripples_measure())
    painter = Painter(
      palette: Palette(depth: depth), glyphs: isUnicode ? .unicode : .ascii, size: size)
  }

  deinit { leave() }

  public func show(_ canvas: Canvas) {
    // To a terminal that is behind, this frame or a later one is shown once it has read the one before.
    if isOpen, ripples_is_behind() == 0 { painter.show(canvas, in: size) }
  }

  /// Wipes the screen and puts the terminal back as it was found, at once.
  ///
  /// The signals stay events and do not end the process, so that what is left to be saved is saved.
  public func leave() {
    guard isOpen else { return }
    isOpen = false
    ripples_close()
  }

  /// Leaves, stops as a shell expects of a job, and comes back with `.resume` when the shell says so.
  ///
  /// Where no shell could wake it, it comes back at once.
  public func suspend() {
    guard isOpen else { return }
    ripples_suspend()
    painter.forget()
    pending.append(.resume)
    pending += measure()
  }

  /// Whether the reader left in the middle of a long call: the terminal is put back, and what is left is to save and end.
  public var wasInterrupted: Bool { ripples_was_interrupted() != 0 }

  /// Runs what may take long and reads no keys; Ctrl-C puts the terminal back meanwhile, as `leave()` does.
  ///
  /// The call goes on to its end, and the next events end with `.key(.control("c"))`, after all that was typed before.
  ///
  /// - Parameters:
  ///   - isAbandoned: whether Ctrl-C also ends the process there and then, with exit code 0: only where nothing is left
  ///     to be saved.
  ///   - body: must not show anything.
  public func whileLong<Result, Failure: Error>(
    isAbandoned: Bool = false, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    ripples_begin_long(isAbandoned ? 0 : -1)
    defer { ripples_end_long() }
    return try body()
  }

  public func nextEvents(before deadline: Deadline?, secret: (any SecretSink)? = nil) -> [InputEvent] {
    var events = pending
    pending = []
    if keyboard.isHolding { events += keyboard.read(into: secret) }
    while events.isEmpty {
      let moment = [deadline, keyboard.silence].compactMap(\.self).min()
      let found = ripples_wait(moment.map { max(0, $0.milliseconds) } ?? -1)
      events = read(found, into: secret)
      // What was not shown while the terminal was behind can be shown now.
      if found.has(RIPPLES_OUTPUT) { break }
      if let deadline, deadline <= .now() { break }
    }
    return events
  }

  /// What was typed comes before what was signaled, so that leaving saves the last key, too.
  private func read(_ found: UInt32, into secret: (any SecretSink)?) -> [InputEvent] {
    var events =
      found.has(RIPPLES_INPUT) ? keyboard.read(into: secret) : keyboard.settle(into: secret)
    if found.has(RIPPLES_INTERRUPT) {
      leave()
      if !events.contains(.key(.control("c"))) { events.append(.key(.control("c"))) }
    }
    if found.has(RIPPLES_HANG_UP), !events.contains(.hangUp) { events.append(.hangUp) }
    // Ctrl-C again, on the shell's line, says nothing new.
    if found.has(RIPPLES_TERMINATE), !wasInterrupted { events.append(.terminate) }
    if found.has(RIPPLES_STOP) { events.append(.suspend) }
    guard isOpen else { return events }
    if found.has(RIPPLES_CONTINUE) {
      ripples_resume()
      events.append(.resume)
    }
    return found.has(RIPPLES_CONTINUE) || found.has(RIPPLES_RESIZE) ? events + measure() : events
  }

  /// Fits the screen to its window, and tells if that was needed.
  private func measure() -> [InputEvent] {
    let measured = Size(ripples_measure())
    guard measured != size else { return [] }
    size = measured
    return [.resize(measured)]
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

extension Size {
  fileprivate init(_ size: ripples_size) { self.init(columns: Int(size.columns), rows: Int(size.rows)) }
}

extension UInt32 {
  fileprivate func has(_ event: ripples_event) -> Bool { self & event.rawValue != 0 }
}
