/// What is read and typed into: plain words, the same for every program.
enum Text: CaseIterable {
  /// A screen of prose.
  case page
  /// An answer of two sentences.
  case short
  /// A megabyte in lines of a paragraph each.
  case paragraphs
  /// A megabyte without a line break.
  case oneLine

  /// A word of every sentence, so that it is on any screen of the text.
  static let word = "harbor"
  /// The last word of every text. No other has a digit: a program that writes only what differs from the screen before
  /// writes all of it.
  static let lastWord = "0246813579"

  private static let sentence =
    "I said that I would listen first, and for once I did, as far as the \(word). "

  /// The text itself, without a line break at its end.
  var words: String {
    switch self {
    case .page: String(repeating: Self.sentence + "\n", count: 30) + Self.lastWord
    case .short: String(repeating: Self.sentence, count: 2) + Self.lastWord
    case .paragraphs:
      String(repeating: String(repeating: Self.sentence, count: 5) + "\n", count: 2600) + Self.lastWord
    case .oneLine: String(repeating: Self.sentence, count: 13_000) + Self.lastWord
    }
  }

  /// As the heading of a table says it.
  var name: String {
    switch self {
    case .page: "a page"
    case .short: "a short answer"
    case .paragraphs: "one megabyte of paragraphs"
    case .oneLine: "one megabyte in one line"
    }
  }
}
