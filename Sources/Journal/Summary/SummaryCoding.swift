import Time
import Workbook

/// The form of a summary in the head of a journal.
///
/// It is read before the first frame is drawn. As JSON that took 0.8 ms of 6.5, nearly all of it for the reader's types
/// and none for what was read; as plain fields it takes 0.1. It is no record: one that cannot be read is made anew
/// from all of them, so it has no room for what another version would want to keep.
extension Summary {
  /// The first byte. Other fields, or another order of them, need another one.
  private static let form: UInt8 = 1

  /// The summary as bytes: the same content always as the same ones.
  public func encoded() -> [UInt8] {
    var fields = FieldWriter()
    fields.put(clock)
    fields.put(settings.sorted { $0.key < $1.key }) { fields, setting in
      fields.put(setting.key)
      fields.put(setting.value.value)
      fields.put(setting.value.stamp)
    }
    fields.put(answers.sorted { $0.key < $1.key }) { fields, answer in
      fields.put(answer.key)
      fields.put(answer.value.day)
      fields.put(answer.value.isEmpty)
      fields.put(answer.value.stamp)
    }
    fields.put(ticks.sorted { $0.key < $1.key }) { fields, tick in
      fields.put(tick.value.value.practice.name)
      fields.put(tick.value.value.day)
      fields.put(tick.value.value.isDone)
      fields.put(tick.value.stamp)
    }
    fields.put(lines.sorted { $0.key < $1.key }) { fields, line in
      fields.put(line.value.value.day)
      fields.put(line.value.value.text)
      fields.put(line.value.stamp)
    }
    return [Self.form] + fields.bytes
  }

  public init(decoding bytes: [UInt8]) throws(UnreadableRecord) {
    guard bytes.first == Self.form else { throw UnreadableRecord() }
    var fields = FieldReader(bytes.dropFirst())
    self.init()
    clock = try fields.count()
    try fields.each { fields throws(UnreadableRecord) in
      let name = try fields.text()
      settings[name] = Stamped(value: try fields.text(), stamp: try Stamp(reading: &fields))
    }
    try fields.each { fields throws(UnreadableRecord) in
      let key = try fields.text()
      let (day, isEmpty) = (try fields.day(), try fields.flag())
      answers[key] = AnswerMark(stamp: try Stamp(reading: &fields), day: day, isEmpty: isEmpty)
    }
    try fields.each { fields throws(UnreadableRecord) in
      let tick = Tick(
        practice: Practice.ID(try fields.text()), day: try fields.day(), isDone: try fields.flag())
      ticks[Self.key(tick.practice, on: tick.day)] = Stamped(value: tick, stamp: try Stamp(reading: &fields))
    }
    try fields.each { fields throws(UnreadableRecord) in
      let line = Entry(day: try fields.day(), text: try fields.text())
      lines[Self.key(of: line)] = Stamped(value: line, stamp: try Stamp(reading: &fields))
    }
    guard fields.isAtEnd else { throw UnreadableRecord() }
  }
}

extension FieldWriter {
  fileprivate mutating func put(_ stamp: Summary.Stamp) {
    put(stamp.id)
    put(stamp.revision)
    put(stamp.clock)
  }
}

extension Summary.Stamp {
  fileprivate init(reading fields: inout FieldReader) throws(UnreadableRecord) {
    id = try fields.recordID()
    revision = try fields.count()
    clock = try fields.count()
  }
}
