/// A key reported by its code point: `ESC [ 97 : 65 ; 2 : 1 u`, or `ESC [ 27 ; 2 ; 65 ~` of xterm's modifyOtherKeys.
///
/// It is read without any memory of the heap: the key may be a letter of a secret.
struct KeyReport {
  /// The key; nil when it was released, or is none of ours.
  let key: Key?

  /// nil for a sequence that is no such report.
  init?(_ sequence: ControlSequence) {
    guard sequence.introducer == .csi, sequence.marker == nil, !sequence.isForeign else { return nil }
    var numbers = Numbers()
    sequence.forEachNumber { field, part, number in numbers.take(field, part, number) }
    switch sequence.final {
    case UInt8(ascii: "u"): key = numbers.key(numbers.first, shifted: numbers.shifted)
    case UInt8(ascii: "~") where numbers.first == 27 && numbers.fieldCount == 3:
      key = numbers.key(numbers.third, shifted: numbers.thirdShifted)
    default: return nil
    }
  }

  private struct Numbers {
    var fieldCount = 0
    var first, shifted, modifiers, action, third, thirdShifted: Int?

    mutating func take(_ field: Int, _ part: Int, _ number: Int?) {
      fieldCount = field + 1
      switch (field, part) {
      case (0, 0): first = number
      case (0, 1): shifted = number
      case (1, 0): modifiers = number
      case (1, 1): action = number
      case (2, 0): third = number
      case (2, 1): thirdShifted = number
      default: break
      }
    }

    func key(_ codePoint: Int?, shifted: Int?) -> Key? {
      guard let codePoint, action != 3 else { return nil }
      return Key(codePoint: codePoint, shifted: shifted, Key.Modifiers(reported: modifiers))
    }
  }
}
