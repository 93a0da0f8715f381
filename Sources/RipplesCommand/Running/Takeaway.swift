import FoundationEssentials
import Journal

/// What a reader takes along: answers with their questions and times, oldest first.
struct Takeaway {
  private let records: [Record]

  init(_ records: [Record]) { self.records = records }

  func encoded(as format: Export.Format) throws -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: try json
    }
  }

  private var text: String {
    records.map { "\($0.changed.day)  \($0.prompt)\n\($0.question)\n\n\($0.words)\n" }.joined(separator: "\n")
  }

  private var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try Array(encoder.encode(records.map(Item.init))) + Array("\n".utf8)
    }
  }

  /// One piece of the JSON form.
  private struct Item: Encodable {
    /// The prompt's identifier; `line` for a line of the day.
    let prompt: String
    let chapter: String?
    let workbook: String?
    let question: String
    let answer: String
    /// The local day, ISO 8601.
    let day: String
    /// Seconds since 1970-01-01 00:00 UTC.
    let time: Int64

    init(_ record: Record) {
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
    if case .answer(let answer) = body { answer.exercise.name } else { "line" }
  }
}
