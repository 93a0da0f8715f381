import FoundationEssentials
import Journal
import Time

/// What a reader takes along: answers with their questions and times, oldest first.
struct Takeaway {
  private let records: [Record]
  /// What tells the earlier versions of an answer from the one that stands.
  private let versions: Versions

  init(_ records: [Record], _ versions: Versions) {
    self.records = records
    self.versions = versions
  }

  func encoded(as format: Export.Format) throws -> [UInt8] {
    switch format {
    // A file is shown in a terminal one day, too; the JSON form keeps what the text cannot show.
    case .text: Array(text.printable(linesKept: true).utf8)
    case .json: try json
    }
  }

  private var text: String {
    records.map { record in
      let mark = versions.isEarlier(record) ? "  (an earlier version)" : ""
      return "\(record.changed.day)  \(record.prompt)\(mark)\n\(record.question)\n\n\(record.words)\n"
    }.joined(separator: "\n")
  }

  private var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let items = records.map { Item($0, isEarlier: versions.isEarlier($0)) }
      let text = String(decoding: try encoder.encode(items), as: UTF8.self)
      return Array((text.printableJSON + "\n").utf8)
    }
  }

  /// One piece of the JSON form.
  private struct Item: Encodable {
    /// The prompt's identifier; `line` for a line of the day, `note` for a note.
    let prompt: String
    let chapter: String?
    let workbook: String?
    let question: String
    let answer: String
    /// The local day, ISO 8601.
    let day: String
    /// Seconds since 1970-01-01 00:00 UTC.
    let time: Int64
    /// True for an earlier version of an answer that was changed or emptied since; absent otherwise.
    let earlier: Bool?

    init(_ record: Record, isEarlier: Bool) {
      earlier = isEarlier ? true : nil
      prompt = record.prompt
      question = record.question
      answer = record.words
      day = record.changed.day.description
      time = record.changed.seconds
      if case .answer(let value) = record.body {
        chapter = value.chapter.name
        workbook = value.workbook.name
      } else {
        chapter = nil
        workbook = nil
      }
    }
  }
}

extension Record {
  fileprivate var prompt: String {
    switch body {
    case .answer(let answer): answer.exercise.name
    case .note: "note"
    default: "line"
    }
  }
}
