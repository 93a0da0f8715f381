/// What a complete control sequence says.
enum SequenceMeaning: Hashable {
  case key(Key)
  case event(InputEvent)
  /// The text that follows is a paste.
  case pasteBegins
  /// Three bytes follow that belong to a report of the mouse.
  case mouseReportBegins
  /// Nothing that this program has a use for.
  case nothing

  init(_ sequence: ControlSequence) {
    if let report = KeyReport(sequence) {
      self = report.key.map(Self.key) ?? .nothing
      return
    }
    guard let fields = sequence.fields else {
      self = .nothing
      return
    }
    let final = Character(Unicode.Scalar(sequence.final))
    switch (sequence.introducer, final) {
    case (.csi, _) where sequence.marker != nil:
      self = Self.report(marker: sequence.marker, fields, final)
    case (.csi, "M") where fields == [[nil]]: self = .mouseReportBegins
    case (.csi, "I") where fields == [[nil]]: self = .event(.focus(true))
    case (.csi, "O") where fields == [[nil]]: self = .event(.focus(false))
    case (.csi, "~") where fields == [[200]]: self = .pasteBegins
    default: self = Key(sequence.introducer, fields, final).map(Self.key) ?? .nothing
    }
  }

  /// A private report: only the wheel of a mouse (SGR, button 64 or 65 with any modifiers) is one of ours.
  private static func report(marker: UInt8?, _ fields: [[Int?]], _ final: Character) -> Self {
    guard marker == UInt8(ascii: "<"), final == "M", fields.count == 3, let button = fields[0].first ?? nil
    else { return .nothing }
    switch button & ~0b11100 {
    case 64: return .event(.wheel(-3))
    case 65: return .event(.wheel(3))
    default: return .nothing
    }
  }
}
