/// The nearest of some known names to one that was probably meant to be one of them.
struct Spelling {
  let known: [String]

  /// Nil when nothing is near enough to be worth a guess.
  func nearest(to name: String) -> String? {
    // Names are short and few; anything else is no slip of the keyboard, and would take long to compare.
    guard name.utf8.count <= 64, known.count <= 500 else { return nil }
    let furthest = name.utf8.count <= 4 ? 1 : 2
    let near = known.filter { abs($0.utf8.count - name.utf8.count) <= furthest }
    let distances = near.map { (name: $0, distance: Self.distance(Array(name.utf8), Array($0.utf8))) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= furthest ? best.name : nil
  }

  /// `Did you mean “help”?` with a space before it, or nothing.
  func question(about name: String) -> String {
    nearest(to: name).map { " Did you mean “\($0)”?" } ?? ""
  }

  /// The number of letters to insert, delete or replace (Levenshtein).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in other.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
