/// One chapter of a workbook.
public struct Chapter: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Chapter>

  public let id: ID
  /// Its place in the order of the bundle; the first is 0.
  public let number: Int
  public let title: String
  /// How long a sitting with it takes, in minutes.
  public let minutes: Int
  /// Whether the two lines of the workbook's gate stand before it.
  public let isGated: Bool
  /// Whether it stands first in the view for oneself.
  public let isForMyself: Bool
  /// Whether that it was read, and how far, lives in memory only.
  public let isKeptForSittingOnly: Bool
  public let blocks: [Block]
  /// The stretches that turn toward the partner, in reading order.
  public let passages: [Passage]

  public init(
    id: ID, number: Int, title: String, minutes: Int, isGated: Bool, isForMyself: Bool = false,
    isKeptForSittingOnly: Bool = false, blocks: [Block], passages: [Passage] = []
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.minutes = minutes
    self.isGated = isGated
    self.isForMyself = isForMyself
    self.isKeptForSittingOnly = isKeptForSittingOnly
    self.blocks = blocks
    self.passages = passages
  }

  /// The exercises in reading order.
  public var exercises: [Exercise] {
    blocks.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
  }
}

extension Chapter {
  /// Reads the head of a chapter.
  init(reading record: inout Record, number: Int, blocks: [Block], passages: [Passage]) {
    self.init(
      id: record.id(of: .chapter),
      number: number,
      title: record.text("title", .title),
      minutes: record.number("minutes", in: 1...60),
      isGated: record.flag("gate", says: "open"),
      isForMyself: record.flag("for_myself", says: "first"),
      isKeptForSittingOnly: record.flag("keep", says: "sitting"),
      blocks: blocks,
      passages: passages)
  }
}

extension Chapter {
  /// The first exercise behind a block; nil where there is none.
  public func exercise(after block: Int) -> Exercise? {
    for case .exercise(let exercise) in blocks.dropFirst(block + 1) { return exercise }
    return nil
  }
}
