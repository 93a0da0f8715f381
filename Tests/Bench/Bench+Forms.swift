/// A form of more fields than any of the book has.
private enum Twelve {
  static let count = 12
  static let exercise = "twelve-fields"

  /// The form as it stands in a chapter.
  static var text: String {
    let fields = (1...count).map { "  - {id: field-\($0), title: The part with number \($0), kind: text}\n" }
    return """

      ```fields
      id: \(exercise)
      title: Twelve parts
      ask: What happened, part by part?
      fields:
      \(fields.joined())```

      """
  }
}

extension Bench {
  /// A place to write in, and the keys that lead there from the place that the program is opened at.
  private enum Place: String, CaseIterable {
    case short
    /// The last field of the largest form of the book, all before it answered.
    case fields = "10 fields"
    /// The last of a made-up form, all before it answered.
    case twelve = "12 fields"
    /// A field of the same form whose words stand in the preview as well.
    case spoken
    case row = "row 50"

    var exercise: String {
      switch self {
      case .short: Program.prompt
      case .fields, .spoken: "soft-start"
      case .twelve: Twelve.exercise
      case .row: "ripple-log"
      }
    }

    /// Each step is painted before the next.
    var steps: [String] {
      let answered = "I waited."
      return switch self {
      case .short: []
      // The gate stands before it. One of the fields is a choice.
      case .spoken: ["\r", "\r", String(repeating: answered + "\t", count: 7), "1\t"]
      case .fields: Place.spoken.steps + [answered + "\t"]
      case .twelve: [String(repeating: answered + "\t", count: Twelve.count - 1)]
      case .row: [String(repeating: answered + "\u{0E}", count: 49)]
      }
    }
  }

  /// A letter typed behind two sentences in a field of a large form, and in a late row of a table, beside the same in an
  /// answer that is one text.
  func forms() throws {
    let twelve = Result { try stage.workbook(adding: Twelve.text) }
    let lanes = Place.allCases.map { place in
      Lane(place.rawValue) {
        let book = place == .twelve ? ["--workbook", try twelve.get()] : []
        let session = try stage.start(
          Program.ripples.reading("", tools: stage.tools) + ["--at", place.exercise] + book,
          journal: stage.emptyJournal())
        _ = try session.firstFrame(showing: Program.ripples.marker)
        for step in place.steps { _ = try session.type(step.utf8, showing: "") }
        _ = try session.type(Program.ripples.keysToTheEnd(of: Text.short.words).utf8, showing: Text.lastWord)
        return try Keystroke.all(in: session)
      }
    }
    let raced = try Lane.race(lanes, rounds: typingRounds)
    let held = Set(Place.allCases.map(\.rawValue)).subtracting([Place.short.rawValue])
    var time = Table(
      "One letter in a form, to the last byte of its repaint, in ms", digits: 2, beside: Place.short.rawValue)
    time.add(raced, \.milliseconds, held: held, against: .ratio(1.2))
    var size = Table("The bytes of this repaint", digits: 0, beside: Place.short.rawValue)
    size.add(raced, \.bytes)
    print(time.text, size.text, separator: "\n")
  }
}
