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
  private var parameters: [UInt8] = []
  /// Whether something came that no key has: the sequence is read to its end and means nothing.
  private var isForeign = false

  /// No key's sequence has more bytes of parameters.
  private static let longest = 64

  init(_ introducer: Introducer) { self.introducer = introducer }

  /// Whether nothing has come after the introducer: it may have been a chord of Alt.
  var isBare: Bool { parameters.isEmpty && !isForeign && introducer != .console }

  mutating func take(_ byte: UInt8) -> Step {
    switch byte {
    case UInt8(ascii: "[") where isBare && introducer == .csi:
      introducer = .console
      return .incomplete
    case UInt8(ascii: "$") where endsWithDollar:
      final = byte
      return .complete
    case 0x30...0x3F where parameters.count < Self.longest:
      parameters.append(byte)
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
    introducer == .csi && !isForeign && !parameters.isEmpty
      && parameters.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `<`, `=`, `>` or `?` in front of the parameters.
  var marker: UInt8? { parameters.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil } }

  /// The numbers, by field and by part of a field: `97:65;2` is 97 and 65, then 2; nil where one is left out.
  ///
  /// There are none in a sequence that no key has.
  var fields: [[Int?]]? {
    guard !isForeign else { return nil }
    return parameters.dropFirst(marker == nil ? 0 : 1)
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { field in
        field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Self.number)
      }
  }

  /// A number of at most seven digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 7, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
