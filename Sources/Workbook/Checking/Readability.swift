/// How easy an English text is to read: counts of its sentences, words and syllables.
struct Readability: Equatable {
  private(set) var sentences = 0
  private(set) var words = 0
  private(set) var syllables = 0

  /// Adds the counts of a text, which ends a sentence where it ends.
  mutating func add(_ text: String) {
    for sentence in Self.sentences(of: text) {
      sentences += 1
      for word in Self.words(of: sentence) {
        words += 1
        syllables += Syllables(in: word).count
      }
    }
  }

  /// The grade of the Flesch–Kincaid formula (1975): years of school in the United States; 0 for no text.
  var grade: Double {
    guard words > 0 else { return 0 }
    return 0.39 * wordsPerSentence + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  var wordsPerSentence: Double { sentences == 0 ? 0 : Double(words) / Double(sentences) }

  /// The words of a text: runs between spaces and dashes that have a letter or a digit in them.
  static func words(of text: some StringProtocol) -> [Substring] {
    text.split { $0 == " " || $0 == "–" || $0 == "—" || $0.isNewline }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
      .map { Substring($0) }
  }

  /// The sentences of a text that have a word in them.
  static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var previous: Substring?
    for token in text.split(separator: " ") {
      if let last = previous, ends(last), begins(token) {
        sentences.append(text[start..<token.startIndex])
        start = token.startIndex
      }
      previous = token
    }
    sentences.append(text[start...])
    return sentences.filter { !words(of: $0).isEmpty }
  }

  /// Whether a sentence can end with a word: after its stop there may be quotes and brackets.
  private static func ends(_ word: Substring) -> Bool {
    let bare = word.drop { "“‘\"'(".contains($0) }
    let trimmed = bare.reversed().drop { "”’\"')".contains($0) }
    guard let stop = trimmed.first, ".!?…".contains(stop) else { return false }
    let name = String(trimmed.reversed())
    // A lone sign is the name of a key, as in “press ! now”; an initial or a title ends no sentence.
    let isInitial = name.count == 2 && name.first?.isUppercase == true && stop == "." && name != "I."
    return name.count > 1 && !isInitial && !abbreviations.contains(name)
  }

  private static let abbreviations: Set = [
    "Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "Ph.D.", "M.D.", "e.g.", "i.e.", "vs.", "etc.", "p.",
  ]

  /// Whether a sentence can begin with a word: a capital, a digit or a sign, after quotes and brackets.
  private static func begins(_ word: Substring) -> Bool {
    guard let first = word.first(where: { !"“‘\"'(".contains($0) }) else { return true }
    return !first.isLowercase
  }
}
