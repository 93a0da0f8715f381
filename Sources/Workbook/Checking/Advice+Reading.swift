extension Advice {
  /// Chapters and sentences that ask too much of a tired reader.
  var hardReading: [Fault] {
    let chapters = Dictionary(grouping: findings.passages, by: \.place.file)
    return chapters.values.flatMap { ofChapter($0) } + findings.passages.flatMap(longSentences)
  }

  private static let highestGrade = 7.0
  private static let longestMean = 16.0
  private static let longestSentence = 28
  private static let mostWords = 750

  private func ofChapter(_ passages: [Findings.Passage]) -> [Fault] {
    guard let file = passages.first?.place.file else { return [] }
    var all = Readability()
    for passage in passages { all.add(passage.text) }
    let words = passages.filter { $0.kind == .reading }.reduce(0) {
      $0 + Readability.words(of: $1.text).count
    }

    var messages: [String] = []
    if all.grade > Self.highestGrade {
      messages.append(
        "This chapter reads at grade \(all.grade.tenths); aim for \(Self.highestGrade.tenths) or less, "
          + "with plainer words and shorter sentences.")
    }
    if all.wordsPerSentence > Self.longestMean {
      messages.append(
        "The sentences of this chapter have \(all.wordsPerSentence.tenths) words on average; "
          + "aim for \(Self.longestMean.tenths) or less."
      )
    }
    if words > Self.mostWords {
      messages.append(
        "This chapter has \(words) words of reading; \(Self.mostWords) are plenty. Shorten or split it.")
    }
    return messages.map { Fault(.warning, at: Place(file: file), $0) }
  }

  private func longSentences(in passage: Findings.Passage) -> [Fault] {
    Readability.sentences(of: passage.text).compactMap { sentence in
      let words = Readability.words(of: sentence)
      guard words.count > Self.longestSentence else { return nil }
      let start = words.prefix(5).joined(separator: " ")
      return Fault(
        .warning, at: passage.place,
        "The sentence “\(start)…” has \(words.count) words. "
          + "Part it; \(Self.longestSentence) are a lot to hold."
      )
    }
  }
}

extension Double {
  /// With one digit after the point, rounded.
  fileprivate var tenths: String {
    let rounded = Int((self * 10).rounded())
    return rounded % 10 == 0 ? "\(rounded / 10)" : "\(rounded / 10).\(abs(rounded % 10))"
  }
}
