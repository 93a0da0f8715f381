/// Offers practices from the bank.
public struct Offer: Hashable, Sendable {
  public var practices: [Practice.ID]
  /// The one that counts as progress.
  public var core: Practice.ID?

  public init(practices: [Practice.ID], core: Practice.ID? = nil) {
    self.practices = practices
    self.core = core
  }
}

extension Offer {
  init(reading record: inout Record) {
    let practices: [Practice.ID] = record.references("offer", to: .practice)
    self.init(practices: practices, core: record.optionalID("core", among: practices))
  }
}
