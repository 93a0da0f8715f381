/// An estimate of the syllables in an English word by its spelling: groups of vowels, less the silent ones.
struct Syllables {
  let count: Int

  init(in word: some StringProtocol) {
    // Hyphens and apostrophes part a word; numbers are read as one syllable a part.
    let parts = word.lowercased().split { !$0.isLetter }
    let counts = parts.map(Self.syllables)
    count = max(1, counts.reduce(0, +))
  }

  /// The syllables of lowercase letters without anything between them.
  private static func syllables(of letters: Substring) -> Int {
    let letters = Array(letters)
    // What an apostrophe cut off, as in don’t and she’ll, is no part of its own.
    guard
      letters.count > 2
        || letters.contains(where: isVowel) && letters != ["r", "e"] && letters != ["v", "e"]
    else { return 0 }

    var count = 0
    var wasVowel = false
    for (index, letter) in letters.enumerated() {
      let vowel = isVowel(letter) && !(letter == "y" && index == 0)
      if vowel, !wasVowel { count += 1 }
      if vowel, wasVowel, partsVowels(letters, at: index) { count += 1 }
      wasVowel = vowel
    }
    return max(1, count - (endsSilently(letters) ? 1 : 0))
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouyéèêáíóúäöü".contains(letter) }

  /// Whether the vowel at an index is spoken apart from the one before: cre-ate, ide-a, qui-et, be-ing.
  private static func partsVowels(_ letters: [Character], at index: Int) -> Bool {
    let before = index > 1 ? letters[index - 2] : " "
    let rest = String(letters[(index - 1)...])
    switch (letters[index - 1], letters[index]) {
    case ("i", "a"): return !["t", "c", "s"].contains(before) || rest == "iate"
    case ("i", "o"): return !["t", "s", "c", "g", "x"].contains(before)
    case ("i", "u"), ("u", "a"): return before != "q" && before != "g"
    case ("i", "e"): return ["iet", "iety", "ience", "ient"].contains(rest) && !["c", "t"].contains(before)
    case ("e", "o"): return !["g"].contains(before) && !rest.hasPrefix("eop")
    case ("e", "a"): return ["ea", "eate", "eated", "eating", "eality", "eas"].contains(rest)
    case ("e", "i"), ("y", "i"), ("o", "i"): return rest.hasSuffix("ing") && rest.count == 4
    case ("u", "i"): return rest.hasSuffix("ing") && rest.count == 4 && before != "q"
    default: return false
    }
  }

  /// Whether the last written vowel is silent: hope, hoped, hopes; not little, wanted, houses.
  private static func endsSilently(_ letters: [Character]) -> Bool {
    func before(_ end: Int) -> Character { letters.count > end ? letters[letters.count - 1 - end] : " " }
    let word = String(letters)
    if word.hasSuffix("e") {
      if word.hasSuffix("le"), !isVowel(before(2)) { return false }
      return !isVowel(before(1))
    }
    if word.hasSuffix("ed") {
      return !isVowel(before(2)) && !"td".contains(before(2)) && !word.hasSuffix("ced ")
    }
    if word.hasSuffix("es") {
      if isVowel(before(2)) { return false }
      if word.hasSuffix("les"), !isVowel(before(3)) { return false }
      return !"sxzcg".contains(before(2)) && !word.hasSuffix("shes") && !word.hasSuffix("ches")
    }
    return word.hasSuffix("ely") && letters.count > 4 || word.hasSuffix("eful") || word.hasSuffix("eless")
      || word.hasSuffix("ement")
  }
}
