/// All that a reader wrote, newest first, for looking back.
///
/// It is loaded in slices when it is asked for, and dropped again: no other part of the program may need it.
public struct Archive: Sendable {
  /// One piece of writing, with its words folded for search.
  public struct Piece: Sendable {
    public let record: Record
    /// Whether the reader emptied the answer later: its earlier words are in none of the pieces.
    public let isTakenBack: Bool
    fileprivate let folded: [UInt8]

    fileprivate init(_ record: Record, isTakenBack: Bool = false) {
      self.record = record
      self.isTakenBack = isTakenBack
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
  /// Empty answers, and the versions before them: in no list, and erased with their piece.
  private var setAside: [Record] = []
  /// What was erased since the archive was opened, piece by piece.
  private var erased: [[Record]] = []

  public init() {}

  /// Takes in the records of one slice; those that hold no words of the reader are passed over.
  public mutating func add(_ records: some Sequence<Record>) {
    for record in records {
      if record.isWriting {
        pieces.append(Piece(record))
      } else if record.versionKey != nil {
        setAside.append(record)
      }
    }
  }

  /// Puts the pieces in order, after the last slice, and looks again for what was looked for while they came.
  ///
  /// Of an answer that was taken back one piece is left, without words.
  public mutating func finish() {
    let versions = Versions(of: pieces.map(\.record) + setAside)
    let hidden = pieces.filter { !$0.isTakenBack && versions.isTakenBack($0.record) }.map(\.record)
    if !hidden.isEmpty {
      pieces.removeAll { !$0.isTakenBack && versions.isTakenBack($0.record) }
      let keys = Set(hidden.compactMap(\.versionKey))
      pieces += setAside.filter { record in
        record.versionKey.map(keys.contains) == true && !versions.isEarlier(record)
      }.map { Piece($0, isTakenBack: true) }
      setAside += hidden
    }
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
      words.isEmpty
        || !pieces[index].isTakenBack
          && words.allSatisfy { SearchText.contains(pieces[index].folded, $0) }
    }
  }

  /// Takes a piece out, with every version of its answer, and says which records these were.
  public mutating func erase(_ piece: Record) -> [Record] {
    let key = piece.versionKey
    func belongs(_ record: Record) -> Bool { record.id == piece.id || key != nil && record.versionKey == key }
    let gone = Set(pieces.map(\.record).filter(belongs) + setAside.filter(belongs))
    pieces.removeAll { belongs($0.record) }
    setAside.removeAll(where: belongs)
    erased.append(gone.sorted { $0.clock < $1.clock })
    match()
    return erased.last ?? []
  }

  /// Whether something was erased that can be brought back.
  public var canRestore: Bool { !erased.isEmpty }

  /// The records of what was erased last, to be put again under new names; each is told of once.
  public mutating func takeErased() -> [Record] { erased.popLast() ?? [] }
}
