extension WordList {
  /// Where in the list the word is that a reader meant by these bytes: the word itself, or the only one that begins so.
  ///
  /// - Parameter position: where the reader typed it, counted from 1; for the fault.
  func index(ofTyped typed: UnsafeBufferPointer<UInt8>, at position: Int) throws(RecoveryFault) -> Int {
    let found = indices(ofPrefix: typed)
    guard let first = found.first else { throw .unknown(position: position, nearest: nearest(to: typed)) }
    if found.count == 1 || bytes(at: first).count == typed.count { return first }
    throw .ambiguous(position: position, candidates: found.count <= 3 ? found.map { self[$0] } : [])
  }

  /// Up to three words that are spelled almost like this, in the order of the list: those one slip away; where there
  /// is none and five letters or more were typed, those two away.
  private func nearest(to typed: UnsafeBufferPointer<UInt8>) -> [String] {
    let limit = typed.count < 5 ? 1 : 2
    guard typed.count <= longest + limit else { return [] }
    var slips = Slips()
    let distances = indices.map { index in
      let word = bytes(at: index)
      // So many letters more or less are as many slips.
      return abs(word.count - typed.count) > limit ? .max : slips.count(from: word, to: typed)
    }
    guard let least = distances.min(), least <= limit else { return [] }
    return indices.filter { distances[$0] == least }.prefix(3).map { self[$0] }
  }
}

/// Counts the slips between a word and what was typed: a letter too much, too few, or another one, or two letters that
/// changed places (the restricted Damerau-Levenshtein distance). It remembers numbers and no letter.
private struct Slips {
  private var rows = [[Int]](repeating: [], count: 3)

  /// The slips from a word in small letters to bytes whose letters may be in either case.
  mutating func count(from word: UnsafeBufferPointer<UInt8>, to typed: UnsafeBufferPointer<UInt8>) -> Int {
    rows[0] = Array(0...typed.count)
    for row in word.indices {
      rows.insert(rows.removeLast(), at: 0)
      rows[0] = [row + 1]
      for column in typed.indices {
        let letter = typed[column].lowercased
        var best = min(rows[0][column], rows[1][column + 1]) + 1
        best = min(best, rows[1][column] + (word[row] == letter ? 0 : 1))
        if row > 0, column > 0, word[row] == typed[column - 1].lowercased, word[row - 1] == letter {
          best = min(best, rows[2][column - 1] + 1)
        }
        rows[0].append(best)
      }
    }
    return rows[0][typed.count]
  }
}
