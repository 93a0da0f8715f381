import Time

/// A part of what was typed as a date or a time.
enum DateToken: Hashable {
  /// At most four digits; `th` and its like after them are left out.
  case number(Int, digits: Int)
  /// Letters, in lower case.
  case word(String)
  /// One of `.`, `/`, `-` and `:`.
  case mark(Character)

  /// The parts of a text; nil where something in it is none, and where it is far longer than a date.
  ///
  /// Case, spaces and commas mean nothing, nor does a full stop at the end or after a letter: `Oct. 14,` has two parts.
  static func tokens(of text: String) -> [DateToken]? {
    guard text.utf8.count <= 80 else { return nil }
    var tokens: [DateToken] = []
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      if let digits = rest.prefix(while: { $0.isASCII && $0.isNumber }).nonEmpty {
        guard digits.count <= 4, let number = Int(digits) else { return nil }
        tokens.append(.number(number, digits: digits.count))
        rest.removeFirst(digits.count)
        let suffix = rest.prefix { $0.isLetter }
        if ["st", "nd", "rd", "th"].contains(String(suffix)) { rest.removeFirst(suffix.count) }
      } else if let letters = rest.prefix(while: { $0.isASCII && $0.isLetter }).nonEmpty {
        tokens.append(.word(String(letters)))
        rest.removeFirst(letters.count)
      } else {
        rest.removeFirst()
        switch first {
        case _ where first.isWhitespace: continue
        case ",": continue
        case ".":
          if case .word = tokens.last { continue }
          tokens.append(.mark(first))
        case "/", "-", ":": tokens.append(.mark(first))
        default: return nil
        }
      }
    }
    if tokens.last == .mark(".") { tokens.removeLast() }
    return tokens.isEmpty ? nil : tokens
  }

  /// The number, where it is one.
  var number: Int? { if case .number(let number, _) = self { number } else { nil } }

  /// The word, where it is one.
  var word: String? { if case .word(let word) = self { word } else { nil } }

  /// The place of the only name of a list that the token is, or is the first letters of: three of them at least.
  func index(in names: [String]) -> Int? {
    guard let word, word.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(word) }
  }

  /// A month, 1 to 12: `oct`.
  var month: Int? { index(in: Day.monthNames).map { $0 + 1 } }

  /// A day of the week, from 0 for Sunday: `tue`.
  var weekday: Int? { index(in: Day.weekdayNames) }

  /// A small number, in digits or as a word: `3`, `three`, `a`.
  var count: Int? {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    if let number { return number }
    guard let word else { return nil }
    return word == "a" ? 1 : words.firstIndex(of: word).map { $0 + 1 }
  }
}

extension Substring {
  fileprivate var nonEmpty: Substring? { isEmpty ? nil : self }
}
