import Journal
import Time

/// What a reader takes along: answers with their questions and times, oldest first.
struct ExportDocument {
  private let records: [Record]
  /// Records of a newer edition in a form that this one cannot read.
  private let newer: [JSON]
  /// How many pages could not be read at all.
  private let damaged: Int
  /// What tells the earlier versions of an answer from the one that stands.
  private let versions: Versions

  /// - Parameters:
  ///   - records: what is taken along of what could be read.
  ///   - readings: all that the journal holds.
  init(_ records: [Record], of readings: [Reading], _ versions: Versions) {
    self.records = records
    self.versions = versions
    newer = readings.compactMap { if case .newer(_, let json) = $0 { json } else { nil } }
    damaged = readings.count { if case .damaged = $0 { true } else { false } }
  }

  func encoded(as format: Export.Format) -> [UInt8] {
    switch format {
    // A file is shown in a terminal one day, too; the JSON form keeps what the text cannot show.
    case .text: Array(text.printable(linesKept: true).utf8)
    case .json: Array((String(decoding: json.encoded(.pretty), as: UTF8.self).printableJSON + "\n").utf8)
    }
  }

  /// What this form has no words for, one sentence for each sort.
  func lacks(as format: Export.Format) -> [String] {
    var lacks: [String] = []
    if format == .text {
      let pages = newer.count + records.count(where: \.isUnknown)
      if pages > 0 { lacks.append("\(pages.pages) written by a newer edition \(pages.are) not in it.") }
      let parts = records.count { $0.holdsUnknown && !$0.isUnknown }
      if parts > 0 {
        lacks.append("\(parts.pages) \(parts.are) in it only in part: a newer edition wrote the rest.")
      }
    }
    if damaged > 0 { lacks.append("\(damaged.damagedPages) \(damaged.are) not in it.") }
    return lacks
  }

  /// What is in the JSON form as a newer edition wrote it, in a sentence; nil when nothing is.
  func carried(as format: Export.Format) -> String? {
    let pages = newer.count + records.count(where: \.holdsUnknown)
    guard format == .json, pages > 0 else { return nil }
    return "\(pages.pages) written by a newer edition \(pages.are) in it as that edition wrote them."
  }

  private var text: String {
    let pieces = records.filter { !$0.isUnknown }.map { record in
      let mark = versions.isEarlier(record) ? "  (an earlier version)" : ""
      return "\(record.changed.day)  \(record.prompt)\(mark)\n\(record.question)\n\n\(record.words)\n"
    }
    let lacks = lacks(as: .text).joined(separator: "\n")
    return (pieces + (lacks.isEmpty ? [] : [lacks + "\n"])).joined(separator: "\n")
  }

  private var json: JSON {
    .array(records.map(item) + newer.map { .object([.init("record", $0)]) })
  }

  /// One piece of the JSON form.
  private func item(_ record: Record) -> JSON {
    var members: [(name: String, value: JSON?)] = [
      // The prompt's identifier; `line` for a line of the day, `note` for a note.
      ("prompt", .string(record.prompt)), ("question", .string(record.question)),
      ("answer", .string(record.words)),
      // The local day, ISO 8601, and seconds since 1970-01-01 00:00 UTC.
      ("day", .string(record.changed.day.description)), ("time", .number(record.changed.seconds)),
      // For an earlier version of an answer that was changed or emptied since.
      ("earlier", versions.isEarlier(record) ? .bool(true) : nil),
    ]
    switch record.body {
    case .answer(let answer):
      members += [
        ("chapter", .string(answer.chapter.name)), ("workbook", .string(answer.workbook.name)),
        // For an answer of several fields: all of them, each by its name.
        ("value", answer.value.isSingle ? nil : answer.json["value"]),
      ]
    case .unknown(_, let value): members.append(("value", value))
    case .entry, .note, .practice, .tick, .rating, .setting: break
    }
    return .ordered(members)
  }
}

extension Int {
  fileprivate var pages: String { self == 1 ? "1 page" : "\(self) pages" }
  fileprivate var damagedPages: String { self == 1 ? "1 damaged page" : "\(self) damaged pages" }
  fileprivate var are: String { self == 1 ? "is" : "are" }
}

extension Answer.Value {
  /// Whether its text says all of it.
  fileprivate var isSingle: Bool {
    switch self {
    case .text, .mark, .picks, .date, .time, .list: true
    case .group, .rows, .unknown: false
    }
  }
}

extension Record {
  fileprivate var prompt: String {
    switch body {
    case .answer(let answer): answer.exercise.name
    case .entry: "line"
    case .note: "note"
    case .practice: "practice"
    case .tick: "tick"
    case .rating: "rating"
    case .setting: "setting"
    case .unknown(let kind, _): kind
    }
  }
}
