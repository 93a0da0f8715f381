/// One line of what a reader typed, as a sentence: with a capital first letter and a mark at its end.
struct SpokenSentence {
  let text: String

  /// Nil for a line with no letter and no digit in it: a mark alone says nothing.
  init?(_ line: Substring) {
    guard line.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    text = Self.closed(Self.capitalized(words))
  }

  /// The first letter is large, after quotation marks and brackets too; a number at the start stays.
  private static func capitalized(_ text: String) -> String {
    guard let first = text.firstIndex(where: { $0.isLetter || $0.isNumber }) else { return text }
    return text[..<first] + text[first].uppercased() + text[text.index(after: first)...]
  }

  /// A full stop, where no mark ends the sentence, in place of a comma or a dash that leads nowhere; inside of double
  /// quotation marks, and after brackets and what may be an apostrophe.
  private static func closed(_ text: String) -> String {
    var end = text[...]
    var quotes = ""
    while let last = end.last, "”’\"')]»".contains(last) {
      quotes = String(end.removeLast()) + quotes
    }
    guard let mark = end.last, !".!?…".contains(mark) else { return text }
    while let last = end.last, ",;:–—- ".contains(last) { end.removeLast() }
    return quotes.allSatisfy { "”\"".contains($0) } ? end + "." + quotes : end + quotes + "."
  }
}
