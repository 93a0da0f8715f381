/// A control sequence as a terminal sends it for a key: `ESC [ 1 ; 5 C`, `ESC O P`, `ESC [ [ A`.
///
/// The grammar is ECMA-48's, with two habits of other terminals: the Linux console has a second bracket, and
/// rxvt ends a sequence with a dollar sign.
struct ControlSequence: Sendable {
  enum Introducer {
    /// `ESC [`
    case csi
    /// `ESC O`
    case ss3
    /// `ESC [ [`, of the Linux console.
    case console
  }

  enum Step {
    case incomplete, complete
    /// The byte cannot be part of a sequence and was not taken.
    case broken
  }

  private(set) var introducer: Introducer
  private(set) var final: UInt8 = 0
  /// Not in an array: a report names the key that was typed, and an array leaves what it held behind in the heap.
  private var parameters = InlineArray<64, UInt8>(repeating: 0)
  private var count = 0
  /// Whether something came that no key has: the sequence is read to its end and means nothing.
  private(set) var isForeign = false

  init(_ introducer: Introducer) { self.introducer = introducer }

  /// Whether nothing has come after the introducer: it may have been a chord of Alt.
  var isBare: Bool { count == 0 && !isForeign && introducer != .console }

  mutating func take(_ byte: UInt8) -> Step {
    switch byte {
    case UInt8(ascii: "[") where isBare && introducer == .csi:
      introducer = .console
      return .incomplete
    case UInt8(ascii: "$") where endsWithDollar:
      final = byte
      return .complete
    // No key's sequence has more bytes of parameters.
    case 0x30...0x3F where count < parameters.count:
      parameters[count] = byte
      count += 1
      return .incomplete
    case 0x20...0x3F:
      isForeign = true
      return .incomplete
    case 0x40...0x7E:
      final = byte
      return .complete
    default:
      return .broken
    }
  }

  /// Whether a dollar sign ends the sequence, as rxvt does for Shift: after one number and nothing else.
  private var endsWithDollar: Bool {
    introducer == .csi && !isForeign && count > 0
      && (0..<count).allSatisfy { (0x30...0x39).contains(parameters[$0]) }
  }

  /// `<`, `=`, `>` or `?` in front of the parameters.
  var marker: UInt8? { count > 0 && (0x3C...0x3F).contains(parameters[0]) ? parameters[0] : nil }

  /// The numbers, by field and by part of a field: `97:65;2` is 97 and 65, then 2; nil where one is left out.
  ///
  /// There are none in a sequence that no key has.
  var fields: [[Int?]]? {
    guard !isForeign else { return nil }
    var fields: [[Int?]] = [[]]
    forEachNumber { field, _, number in
      if field == fields.count { fields.append([]) }
      fields[field].append(number)
    }
    return fields
  }

  /// Calls `body` with the places, from 0, of each number, and with the number of at most seven digits, nil for none.
  func forEachNumber(_ body: (_ field: Int, _ part: Int, _ number: Int?) -> Void) {
    var (field, part, number, digits): (Int, Int, Int?, Int) = (0, 0, 0, 0)
    for index in (marker == nil ? 0 : 1)..<count {
      switch parameters[index] {
      case UInt8(ascii: ";"), UInt8(ascii: ":"):
        body(field, part, digits == 0 ? nil : number)
        (field, part) = parameters[index] == UInt8(ascii: ";") ? (field + 1, 0) : (field, part + 1)
        (number, digits) = (0, 0)
      case let byte:
        digits += 1
        let isDigit = (0x30...0x39).contains(byte) && digits <= 7
        number = isDigit ? number.map { $0 * 10 + Int(byte - 0x30) } : nil
      }
    }
    body(field, part, digits == 0 ? nil : number)
  }
}
