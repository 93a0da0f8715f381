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

  /// The letters to insert, delete, replace or swap with a neighbor (optimal string alignment).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var rows = [Array(0...other.count)]
    for i in one.indices {
      var row = [i + 1]
      for j in other.indices {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
