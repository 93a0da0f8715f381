/// What a row of a journal was found to hold.
public enum Reading: Hashable, Sendable {
  case record(Record)
  /// A record that a later version wrote, in a form that this one cannot read.
  case newer(RecordID, JSON)
  /// Bytes that no version wrote, or that could not be read at all.
  case damaged(RecordID)

  /// - Parameters:
  ///   - bytes: what the row held.
  ///   - id: the name of the row.
  public init(of bytes: [UInt8], in id: RecordID) {
    guard let json = try? JSON(parsing: bytes) else {
      self = .damaged(id)
      return
    }
    if let record = try? Record(json) {
      self = .record(record)
    } else {
      let isNewer = (try? json["v"]?.number(in: Record.formatVersion + 1...Int.max)) != nil
      self = isNewer ? .newer(id, json) : .damaged(id)
    }
  }

  /// The record, where there is one.
  public var record: Record? {
    if case .record(let record) = self { record } else { nil }
  }
}
