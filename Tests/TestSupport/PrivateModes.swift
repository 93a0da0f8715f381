/// The private modes that bytes have left a terminal in.
public struct PrivateModes: Equatable, Sendable {
  public var alternateScreen = false
  public var cursor = true
  public var bracketedPaste = false
  public var focusReports = false

  /// A terminal as a shell has it.
  public static let found = PrivateModes()

  public init() {}

  public init(after bytes: [UInt8]) {
    for sequence in bytes.split(separator: 0x1B) where sequence.starts(with: Array("[?".utf8)) {
      let digits = sequence.dropFirst(2).prefix { $0 != UInt8(ascii: "h") && $0 != UInt8(ascii: "l") }
      guard let last = sequence.dropFirst(2 + digits.count).first else { continue }
      let isOn = last == UInt8(ascii: "h")
      for number in String(decoding: digits, as: UTF8.self).split(separator: ";") {
        switch number {
        case "1049": alternateScreen = isOn
        case "25": cursor = isOn
        case "2004": bracketedPaste = isOn
        case "1004": focusReports = isOn
        default: break
        }
      }
    }
  }
}
