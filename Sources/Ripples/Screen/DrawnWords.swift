/// Words that were drawn, for as long as a page shows them or asks for them.
///
/// They stand in no route, so that no lock hands them over.
struct DrawnWords: Hashable, Sendable {
  let words: [String]
  /// Which of them are asked back, counted from 1.
  var asked: [Int] = []
  /// What was typed of the one that is asked for now.
  var typed = ""

  init(_ words: [String]) { self.words = words }

  /// Whether what was typed is the word in a place: whole, or its first four letters, which no other word of the list has.
  func isTyped(at position: Int) -> Bool {
    let typed = typed.lowercased().filter { $0 != " " }
    guard words.indices.contains(position - 1) else { return false }
    let word = words[position - 1]
    return typed == word || typed.count >= 4 && word.hasPrefix(typed)
  }
}

extension Context {
  /// Wipes all that was typed, held or drawn, once no screen is about it any more.
  mutating func forgetSecrets() {
    drawn = nil
    sitting.forgetSecrets()
  }
}
