import Testing

/// A word or a claim that the book does without.
struct AvoidedWord {
  let pattern: Regex<AnyRegexOutput>
  /// The end of “…, since”.
  let reason: String
  /// Phrases in small letters that it may stand in.
  let allowed: [String]

  /// The table of all of them.
  static func all() throws -> [AvoidedWord] {
    try DataFile("avoid.tsv").rows(of: 3).map { row in
      AvoidedWord(
        // By the simple boundary, “she’s” has two words in it.
        pattern: try Regex(row[0]).wordBoundaryKind(.simple).matchingSemantics(.unicodeScalar),
        reason: row[1],
        allowed: row[2] == "-" ? [] : row[2].split(separator: "|").map(String.init))
    }
  }

  /// What a text in small letters has of it, outside of the phrases that are allowed.
  func uses(in text: String) -> [Substring] {
    let matches = text.matches(of: pattern).map(\.range)
    guard !matches.isEmpty else { return [] }
    let exempt = allowed.flatMap { text.ranges(of: $0) }
    return matches.filter { match in
      !exempt.contains { $0.lowerBound <= match.lowerBound && match.upperBound <= $0.upperBound }
    }.map { text[$0] }
  }
}
