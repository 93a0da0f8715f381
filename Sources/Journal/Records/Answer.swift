import Workbook

/// What a reader answered to an exercise, with the question as it was asked.
public struct Answer: Hashable, Sendable, Codable {
  public var workbook: Workbook.ID
  public var chapter: Chapter.ID
  public var exercise: Exercise.ID
  /// The words of the question on that day: a later edition may ask otherwise.
  public var asked: String
  public var value: Value

  public enum Value: Hashable, Sendable {
    case text(String)
    /// 0 to 10; nil is blank again.
    case scale(Int?)
    case choice(Picks)
  }

  /// The options that were picked, with their words as they stood, and the reader's own.
  public struct Picks: Hashable, Sendable, Codable {
    public struct Pick: Hashable, Sendable, Codable {
      public var option: Identifier<Choice.Option>
      public var text: String

      public init(option: Identifier<Choice.Option>, text: String) {
        self.option = option
        self.text = text
      }
    }

    public var picked: [Pick]
    public var own: String?

    public init(picked: [Pick] = [], own: String? = nil) {
      self.picked = picked
      self.own = own
    }
  }

  public init(
    workbook: Workbook.ID, chapter: Chapter.ID, exercise: Exercise.ID, asked: String, value: Value
  ) {
    self.workbook = workbook
    self.chapter = chapter
    self.exercise = exercise
    self.asked = asked
    self.value = value
  }
}

extension Answer.Value {
  /// Whether there is nothing in it: a reader may take all of an answer back.
  public var isEmpty: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .scale(let mark): mark == nil
    case .choice(let picks): picks.picked.isEmpty && (picks.own ?? "").allSatisfy(\.isWhitespace)
    }
  }

  /// The answer as plain text, for a page of the journal and for an export.
  public var text: String {
    switch self {
    case .text(let text): text
    case .scale(let mark): mark.map { "\($0) of \(Scale.range.upperBound)" } ?? ""
    case .choice(let picks):
      (picks.picked.map(\.text) + [picks.own ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
    }
  }
}

extension Answer.Value: Codable {
  private enum CodingKeys: String, CodingKey { case text, scale, choice }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let text = try container.decodeIfPresent(String.self, forKey: .text) {
      self = .text(text)
    } else if container.contains(.scale) {
      self = .scale(
        try container.decodeNil(forKey: .scale) ? nil : container.decode(.scale, in: Scale.range))
    } else {
      self = .choice(try container.decode(Answer.Picks.self, forKey: .choice))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .text(let text): try container.encode(text, forKey: .text)
    case .scale(let mark): try container.encode(mark, forKey: .scale)
    case .choice(let picks): try container.encode(picks, forKey: .choice)
    }
  }
}
