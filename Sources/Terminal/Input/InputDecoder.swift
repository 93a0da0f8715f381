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
/// What was pasted is wiped from its memory once it is handed on; of what is typed it holds one scalar at most. While a
/// secret field has the focus, text goes from the bytes to the field's own memory and nowhere else.
public struct InputDecoder: Sendable {
  private enum State {
    case ground
    /// In the middle of a scalar, typed with these modifiers.
    case scalar(ScalarDecoder, Key.Modifiers, isSecret: Bool)
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
    case paste(isQuiet: Bool, isSecret: Bool)
  }

  private var state = State.ground
  private var sequence = ControlSequence(.csi)
  private var paste = PasteReader()
  private var secretPaste = SecretPaste()

  /// The length at which a string is given up, in bytes; no answer to this program is as long.
  private static let longestString = 1 << 16

  public init() {}

  /// Whether bytes are held back for which more may come, or silence will decide.
  public var isWaiting: Bool {
    switch state {
    case .ground, .paste(isQuiet: true, _): false
    default: true
    }
  }

  /// What came of the bytes that have arrived, together with those that came before.
  public mutating func decode(_ bytes: Span<UInt8>) -> [InputEvent] { decode(bytes, into: nil).events }

  /// What came of the bytes while a secret field has the focus, and how many of them were read.
  ///
  /// It reads no byte behind an event that may take the focus elsewhere: those are for whatever has the focus then.
  public mutating func decode(_ bytes: Span<UInt8>, into secret: (any SecretSink)?) -> (
    events: [InputEvent], count: Int
  ) {
    var output = DecodedInput(secret: secret)
    for index in bytes.indices {
      take(bytes[index], &output)
      if output.isStopped { return (output.events, index + 1) }
    }
    return (output.events, bytes.count)
  }

  /// Settles what is held back, after 25 milliseconds of silence: ESC alone is the Escape key.
  ///
  /// A paste goes on, however slow the line. But if its end got lost on the way, Ctrl-C after a silence still
  /// is Ctrl-C.
  public mutating func flush(into secret: (any SecretSink)? = nil) -> [InputEvent] {
    var output = DecodedInput(secret: secret)
    if case .paste(_, let isSecret) = state {
      state = .paste(isQuiet: true, isSecret: isSecret)
    } else {
      abandon(&output)
    }
    return output.events
  }

  private mutating func take(_ byte: UInt8, _ output: inout DecodedInput) {
    switch state {
    case .ground: begin(byte, [], &output)
    case .scalar(let decoder, let modifiers, let isSecret):
      takeScalar(byte, decoder, modifiers, isSecret: isSecret, &output)
    case .escape(let isDouble): takeEscape(byte, isDouble: isDouble, &output)
    case .sequence: takeSequence(byte, &output)
    case .mouse(let remaining):
      // DEL is a column there: the 95th.
      if byte < 0x20 { return retake(byte, &output) }
      state = remaining > 1 ? .mouse(remaining: remaining - 1) : .ground
    case .string(let opener, let length): takeString(byte, opener, length, &output)
    case .stringEscape:
      if byte == UInt8(ascii: "\\") { state = .ground } else { takeEscape(byte, isDouble: false, &output) }
    case .paste(let isQuiet, let isSecret): takePaste(byte, isQuiet: isQuiet, isSecret: isSecret, &output)
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  /// Begins anew, after nothing or after the ESC that stands for Alt.
  private mutating func begin(_ byte: UInt8, _ modifiers: Key.Modifiers, _ output: inout DecodedInput) {
    state = .ground
    if byte == 0x1B {
      state = .escape(isDouble: false)
    } else if let key = Key(control: byte) {
      output.press(key.adding(modifiers))
    } else if byte < 0x80 {
      output.type(Unicode.Scalar(byte), modifiers)
    } else if let decoder = ScalarDecoder(first: byte) {
      state = .scalar(decoder, modifiers, isSecret: output.secret != nil)
    } else {
      output.garble(modifiers)
    }
  }

  /// Gives up what is held back, and reads a byte that does not belong to it.
  private mutating func retake(_ byte: UInt8, _ output: inout DecodedInput) {
    abandon(&output)
    begin(byte, [], &output)
  }

  /// Says what can honestly be said of what is held back, and forgets it.
  private mutating func abandon(_ output: inout DecodedInput) {
    switch state {
    case .ground, .mouse, .paste: break
    case .scalar(_, let modifiers, let isSecret): if !isSecret { output.garble(modifiers) }
    case .escape(let isDouble):
      output.press(Key(.escape))
      if isDouble { output.press(Key(.escape)) }
    case .stringEscape: output.press(Key(.escape))
    case .sequence(let isDouble):
      if isDouble { output.press(Key(.escape)) }
      // With nothing after it, the introducer was a chord of Alt.
      if sequence.isBare { output.type(sequence.introducer == .csi ? "[" : "O", .alt) }
    case .string(let opener, let length):
      if length == 0 { output.type(Unicode.Scalar(opener), .alt) }
    }
    state = .ground
  }

  private mutating func takeScalar(
    _ byte: UInt8, _ decoder: ScalarDecoder, _ modifiers: Key.Modifiers, isSecret: Bool,
    _ output: inout DecodedInput
  ) {
    var decoder = decoder
    switch decoder.take(byte) {
    case .incomplete: state = .scalar(decoder, modifiers, isSecret: isSecret)
    case .broken: retake(byte, &output)
    case .scalar(let scalar):
      state = .ground
      // What was begun in a secret field is no text for another.
      if scalar.isC1Control || isSecret && output.secret == nil { return }
      output.type(scalar, modifiers)
    }
  }

  private mutating func takeEscape(_ byte: UInt8, isDouble: Bool, _ output: inout DecodedInput) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      sequence = ControlSequence(byte == UInt8(ascii: "[") ? .csi : .ss3)
      state = .sequence(isDouble: isDouble)
      return
    // Leaving at once is never taken for a chord of Alt, however fast it follows an Escape.
    case 0x03: return retake(byte, &output)
    case _ where isDouble: output.press(Key(.escape))
    default: break
    }
    switch byte {
    case 0x1B: state = .escape(isDouble: true)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(opener: byte, length: 0)
    default: begin(byte, .alt, &output)
    }
  }

  private mutating func takeSequence(_ byte: UInt8, _ output: inout DecodedInput) {
    switch sequence.take(byte) {
    case .incomplete: return
    case .broken: retake(byte, &output)
    case .complete: finishSequence(&output)
    }
  }

  private mutating func finishSequence(_ output: inout DecodedInput) {
    guard case .sequence(let isDouble) = state else { return }
    state = .ground
    let meaning = SequenceMeaning(sequence)
    // It may have reported a letter of a secret.
    sequence = ControlSequence(.csi)
    if case .key(let key) = meaning {
      output.press(isDouble ? key.adding(.alt) : key)
      return
    }
    if isDouble { output.press(Key(.escape)) }
    switch meaning {
    case .event(let event): output.append(event)
    case .pasteBegins: state = .paste(isQuiet: false, isSecret: output.secret != nil)
    case .mouseReportBegins: state = .mouse(remaining: 3)
    case .key, .nothing: break
    }
  }

  private mutating func takeString(
    _ byte: UInt8, _ opener: UInt8, _ length: Int, _ output: inout DecodedInput
  ) {
    switch byte {
    case 0x1B: state = .stringEscape
    // BEL ends what xterm says; CAN and SUB end anything.
    case 0x07, 0x18, 0x1A: state = .ground
    case _ where Self.isControl(byte): retake(byte, &output)
    default: state = length < Self.longestString ? .string(opener: opener, length: length + 1) : .ground
    }
  }

  private mutating func takePaste(
    _ byte: UInt8, isQuiet: Bool, isSecret: Bool, _ output: inout DecodedInput
  ) {
    let isBrokenOff = isQuiet && byte == 0x03
    state = .paste(isQuiet: false, isSecret: isSecret)
    guard isBrokenOff || (isSecret ? secretPaste.take(byte, &output) : paste.take(byte)) else { return }
    let text = paste.text
    if !text.isEmpty { output.append(.paste(text)) }
    paste.wipe()
    secretPaste = SecretPaste()
    state = .ground
    if isBrokenOff { begin(byte, [], &output) }
  }
}
