/// The parts of a soft start as they would be said, one after the other, and what in them may be hard to hear.
///
///     SoftStart(saying: ["we talk less lately", "I miss you"]).paragraph  // "We talk less lately. I miss you."
///
/// Which fields of a form are said, the book says (`spoken: true`). It hints and never blocks: it knows words, and not what they mean to two people.
public struct SoftStart: Hashable, Sendable {
  /// The sentences in the order of the form, each with a capital and a mark at its end; none for a blank part.
  public var sentences: [String] { parts.flatMap(\.sentences) }
  private let parts: [Part]

  /// A part as it was typed, and its sentences.
  private struct Part: Hashable {
    let text: String
    let sentences: [String]
  }

  /// - Parameters:
  ///   - texts: the parts that are said, in the order of the form. Each line of a part is a sentence at least.
  ///   - earlier: the same as it was said before; of a part that has not changed, the sentences are taken from there.
  public init(saying texts: [String], after earlier: SoftStart? = nil) {
    let known = earlier?.parts ?? []
    parts = texts.enumerated().map { index, text in
      if known.indices.contains(index), known[index].text == text { return known[index] }
      let lines = text.split(whereSeparator: \.isNewline)
      return Part(text: text, sentences: lines.compactMap { SpokenSentence($0)?.text })
    }
  }

  /// All that is said, as one paragraph; empty while nothing is there to say.
  public var paragraph: String { sentences.joined(separator: " ") }
}
