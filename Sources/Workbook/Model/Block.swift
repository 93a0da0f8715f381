/// One piece of a chapter, in reading order.
public enum Block: Hashable, Sendable {
  case heading(Prose)
  case paragraph(Prose)
  case list(ordered: Bool, items: [Prose])
  /// A short quotation or a worked example: paragraphs set in from the text.
  case quotation([Prose])
  case rule
  case exercise(Exercise)
  case recall(Recall)
  case offer(Offer)
}

extension Block {
  /// The text of the block that a reader sees, in reading order: what a place is recognized by.
  public var text: String {
    switch self {
    case .heading(let prose), .paragraph(let prose): prose.text
    case .list(_, let items), .quotation(let items): items.map(\.text).joined(separator: "\n")
    case .rule: ""
    case .exercise(let exercise): exercise.id.name
    case .recall(let recall): "recall \(recall.of)"
    case .offer(let offer): "practice " + offer.practices.map(\.name).joined(separator: " ")
    }
  }

  /// A 64-bit FNV-1a hash of `text`: it stays the same between runs and versions of the program.
  public var fingerprint: UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
