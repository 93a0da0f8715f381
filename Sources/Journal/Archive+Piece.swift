extension Archive {
  /// One piece of writing, with its words folded for search.
  public struct Piece: Sendable {
    /// How much of a piece can be shown.
    public enum Condition: Hashable, Sendable {
      case whole
      /// Some of it was written by a newer edition, and has no words here.
      case partly
      /// All of it was; nobody knows what it says, but it can be erased.
      case newer
      /// What was saved cannot be read.
      case damaged
      /// The reader emptied the answer later: its earlier words are in none of the pieces.
      case takenBack
    }

    public let id: RecordID
    public let condition: Condition
    /// What was read of it; nil when that is not even a record.
    public let record: Record?
    private let folded: [UInt8]
    /// What it is among the pieces that answer the same exercise.
    public internal(set) var version = Version.only

    /// Where a piece stands among the versions of an answer.
    public enum Version: Hashable, Sendable {
      case only
      /// The one that stands, with so many before it.
      case newest(earlier: Int)
      case earlier
    }

    init(_ record: Record, isTakenBack: Bool = false) {
      id = record.id
      self.record = record
      condition =
        if isTakenBack {
          .takenBack
        } else if record.holdsUnknown {
          record.isUnknown ? .newer : .partly
        } else {
          .whole
        }
      folded = condition.hasWords ? SearchText.folded(record.question + "\n" + record.words) : []
    }

    init(_ id: RecordID, _ condition: Condition) {
      self.id = id
      self.condition = condition
      record = nil
      folded = []
    }

    public var isTakenBack: Bool { condition == .takenBack }

    /// Whether every word stands in question or answer; folded words.
    func holds(_ words: [ArraySlice<UInt8>]) -> Bool {
      words.allSatisfy { SearchText.contains(folded, $0) }
    }
  }
}

extension Archive.Piece.Condition {
  /// Whether there are words of the reader to look at, and to find.
  public var hasWords: Bool { self == .whole || self == .partly }
}
