extension Key {
  /// The key of a report by code point, as kitty, fixterms and xterm's modifyOtherKeys send it.
  ///
  /// `shifted` is what Shift makes of it, if the terminal tells. The chord comes out as if it were typed without
  /// such reports: Shift is part of a character, but stays beside Control.
  init?(codePoint number: Int, shifted: Int?, _ modifiers: Modifiers) {
    switch number {
    case 9: self.init(.tab, modifiers)
    case 13: self.init(.enter, modifiers)
    case 27: self.init(.escape, modifiers)
    case 8, 127: self.init(.backspace, modifiers)
    case 57_344...63_743:
      guard let code = Self.functional(number) else { return nil }
      self.init(code, modifiers)
    default:
      guard let scalar = Self.printable(number) else { return nil }
      self.init(text: scalar, shifted: shifted.flatMap(Self.printable), modifiers)
    }
  }

  private init(text scalar: Unicode.Scalar, shifted: Unicode.Scalar?, _ modifiers: Modifiers) {
    if modifiers.contains(.control) {
      self.init(.character(Self.single(scalar.properties.lowercaseMapping) ?? Character(scalar)), modifiers)
    } else if modifiers.contains(.shift) {
      let upper = shifted.map(Character.init) ?? Self.single(scalar.properties.uppercaseMapping)
      self.init(.character(upper ?? Character(scalar)), modifiers.subtracting(.shift))
    } else {
      self.init(.character(Character(scalar)), modifiers)
    }
  }

  /// The scalar of a number that is neither a control character nor outside Unicode.
  private static func printable(_ number: Int) -> Unicode.Scalar? {
    number < 0x20 || (0x7F...0x9F).contains(number) ? nil : Unicode.Scalar(UInt32(number))
  }

  /// The one scalar of a mapping; nil where a letter becomes several.
  private static func single(_ mapping: String) -> Character? {
    mapping.unicodeScalars.count == 1 ? mapping.first : nil
  }

  /// A key of the keypad by its number in kitty's table of functional keys; of the rest there, none is ours.
  private static func functional(_ number: Int) -> Code? {
    let signs: [Character] = Array("0123456789./*-+")
    let moves: [Code] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete]
    return switch number {
    case 57_399...57_413: .character(signs[number - 57_399])
    case 57_414: .enter
    case 57_415: .character("=")
    case 57_416: .character(",")
    case 57_417...57_426: moves[number - 57_417]
    default: nil
    }
  }
}
