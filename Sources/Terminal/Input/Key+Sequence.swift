extension Key {
  /// The key that a sequence stands for; nil when there is none, or when it says that a key was released.
  init?(_ introducer: ControlSequence.Introducer, _ fields: [[Int?]], _ final: Character) {
    let numbers = fields.map { $0.first ?? nil }
    let first = numbers.first ?? nil
    let second = fields.count > 1 ? fields[1] : []
    let isReleased = second.count > 1 && second[1] == 3
    let modifiers = Modifiers(reported: second.first ?? nil)

    let key: Key?
    switch (introducer, final) {
    case (.console, _): key = Self.console(final)
    case (.csi, "~"): key = Self.numbered(first, modifiers)
    case (.csi, "^"): key = Self.numbered(first, .control)
    case (.csi, "$"): key = Self.numbered(first, .shift)
    case (.csi, "@"): key = Self.numbered(first, [.control, .shift])
    case (.csi, "Z"): key = Key(.tab, modifiers.union(.shift))
    case (.csi, "a"..."d"): key = Self.lettered(Character(final.uppercased()), .shift)
    case (.ss3, "a"..."d"): key = Self.lettered(Character(final.uppercased()), .control)
    // The same letter reports where the cursor is; a key has modifiers where it has numbers.
    case (.csi, "R") where first != nil && (first != 1 || modifiers.isEmpty): key = nil
    case (.ss3, "I"), (.ss3, "M"), (.ss3, "X"), (.ss3, "j"..."y"):
      key = Self.keypad[final].map { Key($0, modifiers) }
    // Older terminals leave the first number out.
    default: key = Self.lettered(final, fields.count > 1 ? modifiers : Modifiers(reported: first))
    }
    guard let key, !isReleased else { return nil }
    self = key
  }

  /// A key by the letter that ends its sequence.
  private static func lettered(_ letter: Character, _ modifiers: Modifiers) -> Key? {
    switch letter {
    case "A": Key(.up, modifiers)
    case "B": Key(.down, modifiers)
    case "C": Key(.right, modifiers)
    case "D": Key(.left, modifiers)
    case "F": Key(.end, modifiers)
    case "H": Key(.home, modifiers)
    case "P": Key(.function(1), modifiers)
    case "Q": Key(.function(2), modifiers)
    case "R": Key(.function(3), modifiers)
    case "S": Key(.function(4), modifiers)
    default: nil
    }
  }

  /// A key of the editing block or a function key, by its number; VT220 left gaps in the row.
  private static func numbered(_ number: Int?, _ modifiers: Modifiers) -> Key? {
    guard let number else { return nil }
    switch number {
    case 1, 7: return Key(.home, modifiers)
    case 2: return Key(.insert, modifiers)
    case 3: return Key(.delete, modifiers)
    case 4, 8: return Key(.end, modifiers)
    case 5: return Key(.pageUp, modifiers)
    case 6: return Key(.pageDown, modifiers)
    case 11...15: return Key(.function(number - 10), modifiers)
    case 17...21: return Key(.function(number - 11), modifiers)
    case 23...26: return Key(.function(number - 12), modifiers)
    case 28...29: return Key(.function(number - 13), modifiers)
    case 31...34: return Key(.function(number - 14), modifiers)
    default: return nil
    }
  }

  /// A function key of the Linux console.
  private static func console(_ letter: Character) -> Key? {
    switch letter {
    case "A": Key(.function(1))
    case "B": Key(.function(2))
    case "C": Key(.function(3))
    case "D": Key(.function(4))
    case "E": Key(.function(5))
    default: nil
    }
  }

  /// What the keypad sends in application mode.
  private static let keypad: [Character: Code] = [
    "I": .tab, "M": .enter, "X": .character("="), "j": .character("*"), "k": .character("+"),
    "l": .character(","), "m": .character("-"), "n": .character("."), "o": .character("/"),
    "p": .character("0"), "q": .character("1"), "r": .character("2"), "s": .character("3"),
    "t": .character("4"), "u": .character("5"), "v": .character("6"), "w": .character("7"),
    "x": .character("8"), "y": .character("9"),
  ]
}

extension Key.Modifiers {
  /// The modifiers of a number in a sequence: 1 more than a sum of 1 for Shift, 2 for Alt and 4 for Control.
  ///
  /// 8, 16 and 32 are keys beyond these; they count as Alt, so that their chords are never taken for text.
  init(reported number: Int?) {
    let bits = max(1, number ?? 1) - 1
    self.init(rawValue: UInt8(bits & 0b111))
    if bits & 0b111000 != 0 { insert(.alt) }
  }
}
