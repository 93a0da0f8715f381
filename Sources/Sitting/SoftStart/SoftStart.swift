import Journal
import Workbook

/// The parts of a soft start as they would be said, one after the other, and what in them may be hard to hear.
///
///     SoftStart(saying: ["we talk less lately", "I miss you"]).paragraph  // We talk less lately. I miss you.
///
/// It hints and never blocks: it knows words, and not what they mean to two people.
public struct SoftStart: Hashable, Sendable {
  /// The exercise that it previews.
  public static let exercise: Exercise.ID = "soft-start"

  /// The fields of the exercise that are said aloud. The others are for the reader alone: the time and the place, the
  /// fear, what might ease it, and what they do if it heats up.
  public static let spoken: Set<Field.ID> = [
    "something-true-i-value", "what-happened", "what-i-feel", "what-i-need", "small-clear-request",
    "how-they-can-say-no",
  ]

  /// The sentences in the order of the form, each with a capital and a mark at its end; none for a blank part.
  public let sentences: [String]

  /// - Parameter texts: the parts that are said, in the order of the form. Each line of a part is a sentence at least.
  public init(saying texts: [String]) {
    sentences = texts.flatMap { $0.split(whereSeparator: \.isNewline) }.compactMap {
      SpokenSentence($0)?.text
    }
  }

  /// - Parameter parts: the answers to the fields of the exercise, in the order of the form.
  public init(_ parts: [Answer.Part]) {
    self.init(
      saying: parts.compactMap { part in
        guard Self.spoken.contains(part.field), case .text(let text) = part.value else { return nil }
        return text
      })
  }

  /// All that is said, as one paragraph; empty while nothing is there to say.
  public var paragraph: String { sentences.joined(separator: " ") }
}
