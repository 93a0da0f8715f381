/// All that a reader wrote, newest first, for looking back and for an export.
///
/// It is loaded in slices when it is asked for, and dropped again: no other part of the program may need it.
public struct Archive: Sendable {
  /// One piece of writing, with its words folded for search.
  public struct Piece: Sendable {
    public let record: Record
    fileprivate let folded: [UInt8]

    public init(_ record: Record) {
      self.record = record
      folded = SearchText.folded(record.body.searchable)
    }
  }

  /// Newest first, by logical clock.
  public private(set) var pieces: [Piece] = []

  public init() {}

  /// Takes in the records of one slice; those that hold no words of the reader are passed over.
  public mutating func add(_ records: some Sequence<Record>) {
    for record in records where record.body.isWriting { pieces.append(Piece(record)) }
  }

  /// Puts the pieces in order, after the last slice.
  public mutating func sort() {
    pieces.sort { ($0.record.clock, $0.record.id.description) > ($1.record.clock, $1.record.id.description) }
  }

  /// The indices of the pieces in which every word of `query` stands, in question or answer.
  public func indices(matching query: String) -> [Int] {
    let words = SearchText.folded(query).split(separator: UInt8(ascii: " "))
    return pieces.indices.filter { index in
      words.allSatisfy { SearchText.contains(pieces[index].folded, $0) }
    }
  }
}

extension Record.Body {
  /// Whether it holds words or marks that the reader made, and not nothing.
  fileprivate var isWriting: Bool {
    switch self {
    case .answer(let answer): !answer.value.isEmpty
    case .entry(let entry): !entry.text.allSatisfy(\.isWhitespace)
    case .tick, .rating, .setting, .unknown: false
    }
  }

  fileprivate var searchable: String {
    switch self {
    case .answer(let answer): answer.asked + "\n" + answer.value.text
    case .entry(let entry): entry.text
    case .tick, .rating, .setting, .unknown: ""
    }
  }
}
