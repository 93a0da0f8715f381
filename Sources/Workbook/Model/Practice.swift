/// A small thing to do in a day or a week, from the bank of practices.
public struct Practice: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Practice>

  public enum Cadence: String, CaseIterable, Hashable, Sendable {
    case daily
    case weekly
    case whenNeeded = "when-needed"
  }

  public let id: ID
  public let name: String
  /// One line that says how.
  public let howTo: String
  public let cadence: Cadence
  /// Whether it can involve the partner; none requires it.
  public let mayInvolvePartner: Bool
  /// Whether it stands among the first for a reader who is unsure of being safe.
  public let isSafeIfUnsure: Bool
  public let isPartnerFacing: Bool
  /// Whether it leads to other people's support: the first thing to offer in the view for oneself.
  public let isSupport: Bool
  public let chapter: Chapter.ID

  public init(
    id: ID, name: String, howTo: String, cadence: Cadence, mayInvolvePartner: Bool, isSafeIfUnsure: Bool,
    isPartnerFacing: Bool, isSupport: Bool = false, chapter: Chapter.ID
  ) {
    self.id = id
    self.name = name
    self.howTo = howTo
    self.cadence = cadence
    self.mayInvolvePartner = mayInvolvePartner
    self.isSafeIfUnsure = isSafeIfUnsure
    self.isPartnerFacing = isPartnerFacing
    self.isSupport = isSupport
    self.chapter = chapter
  }
}

extension Practice {
  /// Whether it stands in the view for oneself.
  public var isForOneself: Bool { isSafeIfUnsure && !isPartnerFacing }
}

extension Practice {
  init(reading record: inout Record) {
    self.init(
      id: record.id(of: .practice),
      name: record.text("name", .title),
      howTo: record.text("how_to", .howTo),
      cadence: record.word("cadence", as: Cadence.self) ?? .whenNeeded,
      mayInvolvePartner: record.word("needs_partner", among: [("no", false), ("optional", true)]) ?? false,
      isSafeIfUnsure: record.word("safe_if_unsure", among: [("yes", true), ("no", false)]) ?? false,
      isPartnerFacing: record.flag("partner_facing"),
      isSupport: record.flag("support"),
      chapter: record.reference("chapter", to: .chapter))
  }
}
