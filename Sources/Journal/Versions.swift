import Workbook

/// Which records of a journal are the newest answers to their exercises, which are earlier versions of them, and which
/// were taken back: emptied by a later one.
public struct Versions: Sendable {
  /// What a record is a version of: an answer hangs on the workbook and the exercise together.
  public struct Key: Hashable, Sendable {
    public let workbook: Workbook.ID
    public let exercise: Exercise.ID

    public init(workbook: Workbook.ID, exercise: Exercise.ID) {
      self.workbook = workbook
      self.exercise = exercise
    }
  }

  private var newest: [Key: Record] = [:]

  public init() {}

  public init(of records: some Sequence<Record>) {
    for record in records { add(record) }
  }

  /// Takes in a record; they may come in any order.
  public mutating func add(_ record: Record) {
    guard let key = record.versionKey else { return }
    if let known = newest[key], (known.clock, known.id) >= (record.clock, record.id) { return }
    newest[key] = record
  }

  /// Whether a later record answers the same exercise.
  public func isEarlier(_ record: Record) -> Bool {
    record.versionKey.flatMap { newest[$0] }.map { $0.id != record.id } ?? false
  }

  /// Whether the exercise of this record is empty by now.
  public func isTakenBack(_ record: Record) -> Bool {
    record.versionKey.flatMap { newest[$0] }.map { !$0.isWriting } ?? false
  }
}

extension Record {
  /// What this record is a version of; nil for what has no versions.
  public var versionKey: Versions.Key? {
    guard case .answer(let answer) = body else { return nil }
    return Versions.Key(workbook: answer.workbook, exercise: answer.exercise)
  }
}
