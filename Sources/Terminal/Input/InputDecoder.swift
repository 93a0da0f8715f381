/// Turns the bytes that a terminal sends into what the reader did.
///
///     var decoder = InputDecoder()
///     let bytes: [UInt8] = [0x1B, 0x5B, 0x41]
///     let events = decoder.decode(bytes.span)
///     events  // [.key(Key(.up))]
///
/// It goes a byte at a time, so any split of the bytes gives the same events. Time has one say: when
/// `isWaiting` and nothing came for 25 milliseconds, `flush()` settles what an ESC was.
///
/// A control character is never part of what a terminal reports, so that it breaks off any sequence and
/// is read as a key: whatever a line garbles, Enter and Ctrl-C arrive.
///
/// What was pasted is wiped from its memory once it is handed on; of what is typed it holds one scalar at most.
public struct InputDecoder: Sendable {
  private enum State {
    case ground
    /// In the middle of a scalar, typed with these modifiers.
    case scalar(ScalarDecoder, Key.Modifiers)
    /// After one ESC or two.
    case escape(isDouble: Bool)
    /// After ESC and an introducer; another ESC before them is Alt, if a key comes of it.
    case sequence(isDouble: Bool)
    /// In a report of the mouse in its oldest form, which ends after so many bytes.
    case mouse(remaining: Int)
    /// In a string (OSC, DCS, APC, PM or SOS) of so many bytes after its opener.
    case string(opener: UInt8, length: Int)
    /// After an ESC in a string, which ends it alone or with a backslash.
    case stringEscape
    /// In a bracketed paste; quiet since a flush.
    case paste(isQuiet: Bool)
  }

  private var state = State.ground
  private var sequence = ControlSequence(.csi)
  private var paste = PasteReader()

  /// The length at which a string is given up, in bytes; no answer to this program is as long.
  private static let longestString = 1 << 16

  public init() {}

  /// Whether bytes are held back for which more may come, or silence will decide.
  public var isWaiting: Bool {
    switch state {
    case .ground, .paste(isQuiet: true): false
    default: true
    }
  }

  /// What came of the bytes that have arrived, together with those that came before.
  public mutating func decode(_ bytes: Span<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for index in bytes.indices { take(bytes[index], &events) }
    return events
  }

  /// Settles what is held back, after 25 milliseconds of silence: ESC alone is the Escape key.
  ///
  /// A paste goes on, however slow the line. But if its end got lost on the way, Ctrl-C after a silence still
  /// is Ctrl-C.
  public mutating func flush() -> [InputEvent] {
    var events: [InputEvent] = []
    if case .paste = state { state = .paste(isQuiet: true) } else { abandon(&events) }
    return events
  }

  private mutating func take(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch state {
    case .ground: begin(byte, [], &events)
    case .scalar(let decoder, let modifiers): takeScalar(byte, decoder, modifiers, &events)
    case .escape(let isDouble): takeEscape(byte, isDouble: isDouble, &events)
    case .sequence: takeSequence(byte, &events)
    case .mouse(let remaining):
      // DEL is a column there: the 95th.
      if byte < 0x20 { return retake(byte, &events) }
      state = remaining > 1 ? .mouse(remaining: remaining - 1) : .ground
    case .string(let opener, let length): takeString(byte, opener, length, &events)
    case .stringEscape:
      if byte == UInt8(ascii: "\\") { state = .ground } else { takeEscape(byte, isDouble: false, &events) }
    case .paste(let isQuiet): takePaste(byte, isQuiet: isQuiet, &events)
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// Begins anew, after nothing or after the ESC that stands for Alt.
  private mutating func begin(_ byte: UInt8, _ modifiers: Key.Modifiers, _ events: inout [InputEvent]) {
    state = .ground
    if byte == 0x1B {
      state = .escape(isDouble: false)
    } else if let key = Key(control: byte) {
      events.append(.key(key.adding(modifiers)))
    } else if byte < 0x80 {
      events.append(.key(Key(.character(Character(Unicode.Scalar(byte))), modifiers)))
    } else if let decoder = ScalarDecoder(first: byte) {
      state = .scalar(decoder, modifiers)
    } else {
      events.append(.key(Key("\u{FFFD}").adding(modifiers)))
    }
  }

  /// Gives up what is held back, and reads a byte that does not belong to it.
  private mutating func retake(_ byte: UInt8, _ events: inout [InputEvent]) {
    abandon(&events)
    begin(byte, [], &events)
  }

  /// Says what can honestly be said of what is held back, and forgets it.
  private mutating func abandon(_ events: inout [InputEvent]) {
    let escape = InputEvent.key(Key(.escape))
    switch state {
    case .ground, .mouse, .paste: break
    case .scalar(_, let modifiers): events.append(.key(Key("\u{FFFD}").adding(modifiers)))
    case .escape(let isDouble): events += isDouble ? [escape, escape] : [escape]
    case .stringEscape: events.append(escape)
    case .sequence(let isDouble):
      if isDouble { events.append(escape) }
      // With nothing after it, the introducer was a chord of Alt.
      if sequence.isBare {
        events.append(.key(Key(.character(sequence.introducer == .csi ? "[" : "O"), .alt)))
      }
    case .string(let opener, let length):
      if length == 0 { events.append(.key(Key(.character(Character(Unicode.Scalar(opener))), .alt))) }
    }
    state = .ground
  }

  private mutating func takeScalar(
    _ byte: UInt8, _ decoder: ScalarDecoder, _ modifiers: Key.Modifiers, _ events: inout [InputEvent]
  ) {
    var decoder = decoder
    switch decoder.take(byte) {
    case .incomplete: state = .scalar(decoder, modifiers)
    case .broken: retake(byte, &events)
    case .scalar(let scalar):
      state = .ground
      // No key sends a C1 control character.
      guard scalar.value >= 0xA0 else { return }
      events.append(.key(Key(.character(Character(scalar)), modifiers)))
    }
  }

  private mutating func takeEscape(_ byte: UInt8, isDouble: Bool, _ events: inout [InputEvent]) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      sequence = ControlSequence(byte == UInt8(ascii: "[") ? .csi : .ss3)
      state = .sequence(isDouble: isDouble)
      return
    // Leaving at once is never taken for a chord of Alt, however fast it follows an Escape.
    case 0x03: return retake(byte, &events)
    case _ where isDouble: events.append(.key(Key(.escape)))
    default: break
    }
    switch byte {
    case 0x1B: state = .escape(isDouble: true)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(opener: byte, length: 0)
    default: begin(byte, .alt, &events)
    }
  }

  private mutating func takeSequence(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch sequence.take(byte) {
    case .incomplete: return
    case .broken: retake(byte, &events)
    case .complete: finishSequence(&events)
    }
  }

  private mutating func finishSequence(_ events: inout [InputEvent]) {
    guard case .sequence(let isDouble) = state else { return }
    state = .ground
    let meaning = SequenceMeaning(sequence)
    if case .key(let key) = meaning {
      events.append(.key(isDouble ? key.adding(.alt) : key))
      return
    }
    if isDouble { events.append(.key(Key(.escape))) }
    switch meaning {
    case .event(let event): events.append(event)
    case .pasteBegins: state = .paste(isQuiet: false)
    case .mouseReportBegins: state = .mouse(remaining: 3)
    case .key, .nothing: break
    }
  }

  private mutating func takeString(
    _ byte: UInt8, _ opener: UInt8, _ length: Int, _ events: inout [InputEvent]
  ) {
    switch byte {
    case 0x1B: state = .stringEscape
    // BEL ends what xterm says; CAN and SUB end anything.
    case 0x07, 0x18, 0x1A: state = .ground
    case _ where Self.isControl(byte): retake(byte, &events)
    default: state = length < Self.longestString ? .string(opener: opener, length: length + 1) : .ground
    }
  }

  private mutating func takePaste(_ byte: UInt8, isQuiet: Bool, _ events: inout [InputEvent]) {
    let isBrokenOff = isQuiet && byte == 0x03
    state = .paste(isQuiet: false)
    guard isBrokenOff || paste.take(byte) else { return }
    let text = paste.text
    if !text.isEmpty { events.append(.paste(text)) }
    paste.wipe()
    state = .ground
    if isBrokenOff { begin(byte, [], &events) }
  }
}
