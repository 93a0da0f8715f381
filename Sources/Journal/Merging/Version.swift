/// What one writer made of a record.
///
/// It is looked at as JSON, so that what a later version of the program wrote is merged, too, and nothing of it is lost.
struct Version: Hashable {
  /// What can stand side by side in a record: one version of each writer, or one of all of a fact that the program keeps.
  enum Key: Hashable {
    case writer(UInt64)
    /// A setting or a tick: only the last one says anything.
    case fact
  }

  /// The name under which it lies.
  let id: RecordID
  /// The record that it is a version of: itself, or the one beside which it was put.
  let origin: RecordID
  let key: Key
  let revision: UInt64
  private let writer: UInt64
  private let clock: UInt64
  private let seconds: Int64
  private let json: JSON?
  private let bytes: [UInt8]
  /// Whether it is the reader's, and no fact of the program's own.
  let isPiece: Bool

  /// - Parameter isAlone: whether it is taken for a record of its own, whatever it says.
  init(_ content: [UInt8], revision: UInt64, in id: RecordID, isAlone: Bool = false) {
    let json = try? JSON(parsing: content)
    self.id = id
    self.revision = revision
    self.json = json
    origin = (isAlone ? nil : json?["origin"]?.text.flatMap(RecordID.init)) ?? id
    writer = json?["writer"]?.whole() ?? 0
    clock = json?["clock"]?.whole() ?? 0
    seconds = json?["changed"]?["seconds"]?.whole() ?? 0
    let kind = json?["kind"]?.text
    isPiece = kind != "setting" && kind != "tick"
    key = isPiece ? .writer(writer) : .fact
    // Where it lies is no part of what was written.
    bytes = json?.named(origin, origin: nil).encoded() ?? content
  }

  /// The same as a record of its own, where it lies.
  var alone: Version {
    Version(holding(in: id).content ?? bytes, revision: revision, in: id, isAlone: true)
  }

  /// What is to lie under a name.
  func holding(in id: RecordID) -> Holding {
    let content = json?.named(id, origin: id == origin ? nil : origin).encoded()
    return Holding(revision: revision, content: content ?? bytes)
  }

  /// Of two versions with one key the one that counts: a writer's later revision, the later of two facts.
  ///
  /// A writer puts one revision twice only where a save was thought to have failed: the later has what the one before had.
  func supersedes(_ other: Version) -> Bool {
    guard key != .fact else { return isLater(than: other) }
    let (mine, theirs) = ((revision, clock), (other.revision, other.clock))
    return mine != theirs ? mine > theirs : isLongerOrLater(than: other)
  }

  /// The order in which the versions of one record stand: the latest by its logical clock has the record's own name.
  func isLater(than other: Version) -> Bool {
    let (mine, theirs) = ((clock, revision, writer), (other.clock, other.revision, other.writer))
    return mine != theirs ? mine > theirs : isLongerOrLater(than: other)
  }

  private func isLongerOrLater(than other: Version) -> Bool {
    let (mine, theirs) = ((seconds, bytes.count), (other.seconds, other.bytes.count))
    return mine != theirs ? mine > theirs : other.bytes.lexicographicallyPrecedes(bytes)
  }
}

extension JSON {
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

  fileprivate func whole<Number: FixedWidthInteger>() -> Number? { try? number(in: .min ... .max) }

  /// The record under a name, and beside another where that is its origin.
  fileprivate func named(_ id: RecordID, origin: RecordID?) -> JSON {
    guard case .object(var members) = self else { return self }
    members.removeAll { $0.name == "id" || $0.name == "origin" }
    members.append(Member("id", .string(id.description)))
    if let origin { members.append(Member("origin", .string(origin.description))) }
    return .object(members.sorted { $0.name < $1.name })
  }
}
