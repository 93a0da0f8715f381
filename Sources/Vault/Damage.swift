/// The part of a vault that is not as it was written.
public enum Damage: Hashable, Sendable {
  /// The pages of the database do not hang together.
  case structure
  /// Application or format version in the header differ from the checksummed one.
  case header
  /// The tables are not those of a vault.
  case schema
  /// No copy of the key slot is whole.
  case keySlot
  /// The key slots are whole, and not those that were last saved.
  case exchangedSlots
  /// A key slot asks for less work than this program ever does.
  case weakSlot
  case manifest
  /// One row does not open under its own name.
  case row(RowID)

  /// The part, in a few words that fit inside a sentence.
  public var words: String {
    switch self {
    case .structure: "its pages do not hang together"
    case .header: "its header"
    case .schema: "its tables"
    case .keySlot: "its key"
    case .exchangedSlots: "its key was exchanged for another one"
    case .weakSlot: "its key was made weaker than this program ever makes one"
    case .manifest: "its table of contents"
    case .row(let id): "the piece \(id)"
    }
  }
}
