extension Key {
  /// The key of a control character; nil for ESC and for what is no control character.
  init?(control byte: UInt8) {
    switch byte {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0A, 0x0D: self.init(.enter)
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte | 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte | 0x40)))
    default: return nil
    }
  }

  /// The key with more modifiers.
  func adding(_ modifiers: Modifiers) -> Key { Key(code, self.modifiers.union(modifiers)) }
}
