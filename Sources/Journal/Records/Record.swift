import Time

/// One thing that a reader did, as the journal keeps it.
///
/// A record is changed by putting it again with the next revision, or erased. Records are ordered by `clock`,
/// because the wall time can be wrong and can run backward.
public struct Record: Hashable, Sendable, Identifiable {
  public enum Body: Hashable, Sendable {
    case answer(Answer)
    case tick(Tick)
    case rating(Rating)
    case entry(Entry)
    case note(Note)
    case practice(OwnPractice)
    case setting(Setting)
    /// A kind that a later version of the program knows: kept as it is.
    case unknown(kind: String, JSON)
  }

  public var id: RecordID
  /// Counts the times that this record was put, from 1.
  public var revision: UInt64
  /// The run of the program that put it: 64 random bits.
  public var writer: UInt64
  /// Lamport's logical clock: one more than any record known when this one was put.
  public var clock: UInt64
  /// When the record was first put.
  public var created: Moment
  /// When this revision was put.
  public var changed: Moment
  public var body: Body
  /// The record that this one is another writer's version of, beside which a merge has put it; nil for any other.
  public internal(set) var origin: RecordID?
  /// The version of the form that it was read in, or this program's own where that is higher: what a later version
  /// wrote stays a record of that version.
  public internal(set) var version = Record.formatVersion
  /// Fields that a later version of the program wrote, here and in the two moments: kept, and written back.
  public var unknownFields: [String: JSON] = [:]

  public init(
    id: RecordID, revision: UInt64 = 1, writer: UInt64, clock: UInt64, created: Moment, changed: Moment,
    body: Body
  ) {
    self.id = id
    self.revision = revision
    self.writer = writer
    self.clock = clock
    self.created = created
    self.changed = changed
    self.body = body
  }
}
