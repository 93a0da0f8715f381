/// What a decoder makes of bytes: events, and text that goes into a secret field instead of becoming one.
struct DecodedInput {
  private(set) var events: [InputEvent] = []
  /// Where text goes while a secret field has the focus.
  let secret: (any SecretSink)?
  /// Whether the last event may have taken the focus elsewhere: what comes next is not read with this one.
  private(set) var isStopped = false

  init(secret: (any SecretSink)?) { self.secret = secret }

  /// An event that is no key.
  mutating func append(_ event: InputEvent) { events.append(event) }

  /// A scalar that was typed.
  mutating func type(_ scalar: Unicode.Scalar, _ modifiers: Key.Modifiers) {
    if secret == nil {
      events.append(.key(Key(.character(Character(scalar)), modifiers)))
    } else if modifiers.isEmpty {
      writeSecret(scalar)
    }
  }

  /// Bytes that are no text: a sign that says so, and in a secret field nothing.
  mutating func garble(_ modifiers: Key.Modifiers) {
    if secret == nil { events.append(.key(Key("\u{FFFD}").adding(modifiers))) }
  }

  mutating func press(_ key: Key) {
    guard let secret else {
      events.append(.key(key))
      return
    }
    switch (key.code, key.modifiers) {
    case (.character(let character), []), (.character(let character), .shift):
      for scalar in character.unicodeScalars { writeSecret(scalar) }
    case (.backspace, []), (.backspace, .shift):
      secret.removeLast()
      tell(.count(secret.count))
    case (.backspace, _), (.character("u"), .control), (.character("w"), .control):
      secret.clear()
      tell(.count(secret.count))
    case (.enter, _): stop(.secret(.submit))
    case (.escape, _): stop(.secret(.cancel))
    case (.character("c"), .control), (.character("l"), .control), (.character("z"), .control),
      (.tab, []), (.tab, .shift), (.function(1), []):
      stop(.key(key))
    default: break
    }
  }

  /// Puts a scalar into the secret field whole, or leaves it out whole; into none when the focus has left it.
  mutating func writeSecret(_ scalar: Unicode.Scalar) {
    guard let secret else { return }
    var isPart = false
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      guard secret.append(byte) else {
        if isPart { secret.removeLast() }
        return tell(.full)
      }
      isPart = true
    }
    tell(.count(secret.count))
  }

  /// Tells what holds now, in place of what held before.
  private mutating func tell(_ event: SecretEvent) {
    if case .count? = events.last?.secret, case .count = event { events.removeLast() }
    if events.last?.secret != event { events.append(.secret(event)) }
  }

  private mutating func stop(_ event: InputEvent) {
    isStopped = true
    if events.last != event { events.append(event) }
  }
}

extension InputEvent {
  fileprivate var secret: SecretEvent? { if case .secret(let event) = self { event } else { nil } }
}

extension Unicode.Scalar {
  /// Whether it is a control character outside ASCII, which no key sends.
  var isC1Control: Bool { (0x80..<0xA0).contains(value) }
}
