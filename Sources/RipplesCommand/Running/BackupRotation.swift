import Time

/// Which dated copies of the journal are kept: the newest of seven days, of four weeks and of six months.
struct BackupRotation {
  static let (days, weeks, months) = (7, 4, 6)

  /// The days whose copies are kept, of those that there are.
  static func kept(of all: [Day]) -> Set<Day> {
    newest(days, of: all) { $0.number } + newest(weeks, of: all) { $0.weekNumber }
      + newest(months, of: all) { $0.year * 12 + $0.month }
  }

  /// The last day of each of the last `count` groups that have one.
  private static func newest(_ count: Int, of all: [Day], by group: (Day) -> Int) -> Set<Day> {
    let last = Dictionary(grouping: all, by: group).mapValues { $0.max() }
    return Set(last.sorted { $0.key > $1.key }.prefix(count).compactMap(\.value))
  }
}

extension Day {
  /// Weeks that begin on Monday; 1970-01-01 was a Thursday.
  fileprivate var weekNumber: Int { (number + 3 - ((number + 3) % 7 + 7) % 7) / 7 }
}

extension Set {
  fileprivate static func + (one: Set, other: Set) -> Set { one.union(other) }
}
