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
      folded = SearchText.folded(record.question + "\n" + record.words)
    }
  }

  /// Newest first, by logical clock.
  public private(set) var pieces: [Piece] = []
  /// The indices of the pieces that hold every word that was looked for last.
  public private(set) var matches: [Int] = []
  /// Whether the last slice has come.
  public private(set) var isWhole = false
  /// The words that were looked for last, folded.
  private var words: [ArraySlice<UInt8>] = []

  public init() {}

  /// Takes in the records of one slice; those that hold no words of the reader are passed over.
  public mutating func add(_ records: some Sequence<Record>) {
    for record in records where record.isWriting { pieces.append(Piece(record)) }
  }

  /// Puts the pieces in order, after the last slice, and looks again for what was looked for while they came.
  public mutating func finish() {
    pieces.sort { ($0.record.clock, $0.record.id) > ($1.record.clock, $1.record.id) }
    isWhole = true
    match()
  }

  /// Looks for the pieces in which every word of `query` stands, in question or answer.
  public mutating func find(_ query: String) {
    words = SearchText.folded(query).split(separator: UInt8(ascii: " "))
    match()
  }

  private mutating func match() {
    matches = pieces.indices.filter { index in
      words.allSatisfy { SearchText.contains(pieces[index].folded, $0) }
    }
  }
}
