/// All that a reader wrote, newest first, for looking back.
///
/// It is loaded in slices when it is asked for, and dropped again: no other part of the program may need it.
public struct Archive: Sendable {
  /// Newest first, by logical clock; what has none because it could not be read stands at the end.
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

  /// Takes in what one slice held; no row that cannot be read is left out.
  public mutating func add(_ readings: some Sequence<Reading>) {
    for reading in readings {
      switch reading {
      case .record(let record): add(record)
      case .newer(let id, _): pieces.append(Piece(id, .newer))
      case .damaged(let id): pieces.append(Piece(id, .damaged))
      }
    }
  }

  /// Takes in a record; one that holds no words of the reader is passed over.
  public mutating func add(_ record: Record) {
    if record.isWriting || record.isUnknown {
      pieces.append(Piece(record))
    } else if record.versionKey != nil {
      setAside.append(record)
    }
  }

  /// Puts the pieces in order, after the last slice, and looks again for what was looked for while they came.
  ///
  /// Of an answer that was taken back one piece is left, without words.
  public mutating func finish() {
    let versions = Versions(of: pieces.compactMap(\.record) + setAside)
    func isHidden(_ piece: Piece) -> Bool {
      !piece.isTakenBack && piece.record.map(versions.isTakenBack) == true
    }
    let hidden = pieces.filter(isHidden).compactMap(\.record)
    if !hidden.isEmpty {
      pieces.removeAll(where: isHidden)
      let keys = Set(hidden.compactMap(\.versionKey))
      pieces += setAside.filter { record in
        record.versionKey.map(keys.contains) == true && !versions.isEarlier(record)
      }.map { Piece($0, isTakenBack: true) }
      setAside += hidden
    }
    // A record's clock is 1 or more.
    pieces.sort { ($0.record?.clock ?? 0, $0.id) > ($1.record?.clock ?? 0, $1.id) }
    tellVersions()
    isWhole = true
    match()
  }

  /// Tells each piece whether others answer the same exercise.
  private mutating func tellVersions() {
    var counts: [Versions.Key: Int] = [:]
    for piece in pieces {
      if let key = piece.record?.versionKey { counts[key, default: 0] += 1 }
    }
    var seen: Set<Versions.Key> = []
    for index in pieces.indices {
      guard let key = pieces[index].record?.versionKey, let count = counts[key], count > 1 else {
        pieces[index].version = .only
        continue
      }
      pieces[index].version = seen.insert(key).inserted ? .newest(earlier: count - 1) : .earlier
    }
  }

  /// Looks for the pieces in which every word of `query` stands, in question or answer.
  public mutating func find(_ query: String) {
    words = SearchText.folded(query).split(separator: UInt8(ascii: " "))
    match()
  }

  private mutating func match() { matches = pieces.indices.filter { pieces[$0].holds(words) } }

  /// How many pieces are in this condition.
  public func count(_ condition: Piece.Condition) -> Int { pieces.count { $0.condition == condition } }

  /// Takes a piece out, with every version of its answer, and says which records these were.
  public mutating func erase(_ id: RecordID) -> [RecordID] {
    let key = pieces.first { $0.id == id }?.record?.versionKey
    func belongs(_ record: Record) -> Bool { record.id == id || key != nil && record.versionKey == key }
    let gone = Set(pieces.compactMap(\.record).filter(belongs) + setAside.filter(belongs))
    pieces.removeAll { $0.id == id || $0.record.map(belongs) == true }
    setAside.removeAll(where: belongs)
    tellVersions()
    match()
    // What could not be read cannot be put again.
    guard !gone.isEmpty else { return [id] }
    erased.append(gone.sorted { $0.clock < $1.clock })
    return erased.last?.map(\.id) ?? []
  }

  /// Whether something was erased that can be brought back.
  public var canRestore: Bool { !erased.isEmpty }

  /// The records of what was erased last, to be put again under new names; each is told of once.
  public mutating func takeErased() -> [Record] { erased.popLast() ?? [] }
}
