import Time

/// Puts a date together from its parts: `14`, `14 oct`, `October 14, 2026`, `2026-10-14`, `14.10.`, `10/14`.
struct DateParts {
  let today: Day
  let order: Locality.DateOrder

  /// The day, or the next one from today on where the parts leave out the year, or the month.
  func day(_ tokens: [DateToken]) -> Day? {
    if tokens.contains(where: { $0.word != nil }) { return named(tokens) }
    let marks = tokens.compactMap { if case .mark(let mark) = $0 { mark } else { nil } }
    let numbers = tokens.compactMap {
      if case .number(let number, let digits) = $0 { (number, digits) } else { nil }
    }
    // A number between each two marks, and the same mark every time.
    guard marks.count == numbers.count - 1, Set(marks).count <= 1, !marks.contains(":"),
      tokens.indices.allSatisfy({ (tokens[$0].number != nil) == $0.isMultiple(of: 2) })
    else { return nil }
    switch numbers.count {
    case 1: return next(day: numbers[0].0)
    // Two numbers with a hyphen are more often a stretch of time.
    case 2 where marks != ["-"]: return ordered(numbers[0].0, numbers[1].0) { next(month: $0, day: $1) }
    case 3 where numbers[0].1 == 4: return Day(year: numbers[0].0, month: numbers[1].0, day: numbers[2].0)
    case 3 where order == .yearFirst && numbers[2].1 < 4:
      return year(tokens[0]).flatMap { Day(year: $0, month: numbers[1].0, day: numbers[2].0) }
    case 3:
      return year(tokens[4]).flatMap { year in
        ordered(numbers[0].0, numbers[1].0) { Day(year: year, month: $0, day: $1) }
      }
    default: return nil
    }
  }

  /// A date with the name of its month.
  private func named(_ tokens: [DateToken]) -> Day? {
    guard tokens.first?.number != nil || tokens.first?.word != nil else { return nil }
    let parts = tokens.filter { token in
      switch token {
      case .word("of"), .mark("."), .mark("-"), .mark("/"): false
      default: true
      }
    }
    switch parts.count {
    case 2: return monthAndDay(parts[0], parts[1]).flatMap { next(month: $0.month, day: $0.day) }
    case 3:
      if case .number(let year, digits: 4) = parts[0] {
        guard let month = parts[1].month, let day = parts[2].number else { return nil }
        return Day(year: year, month: month, day: day)
      }
      // A year of two digits right after a day would take `may 13-15` for one of 2015.
      guard let date = monthAndDay(parts[0], parts[1]), let year = year(parts[2]),
        year == parts[2].number || parts[1].month != nil
      else { return nil }
      return Day(year: year, month: date.month, day: date.day)
    default: return nil
    }
  }

  /// `14 oct` and `oct 14`.
  private func monthAndDay(_ one: DateToken, _ other: DateToken) -> (month: Int, day: Int)? {
    if let month = one.month, let day = other.number { return (month, day) }
    if let month = other.month, let day = one.number { return (month, day) }
    return nil
  }

  /// A year as it was typed: of four digits, or of two in this century.
  private func year(_ token: DateToken) -> Int? {
    guard case .number(let number, let digits) = token else { return nil }
    return digits == 4 ? number : digits == 2 ? 2000 + number : nil
  }

  /// Tries two numbers in the order of the place, and in the other where that is no date.
  private func ordered(_ one: Int, _ other: Int, _ day: (_ month: Int, _ day: Int) -> Day?) -> Day? {
    order == .dayMonth ? day(other, one) ?? day(one, other) : day(one, other) ?? day(other, one)
  }

  /// The first such date from today on; a leap day may be eight years away.
  private func next(month: Int, day: Int) -> Day? {
    (0...8).lazy.compactMap { Day(year: today.year + $0, month: month, day: day) }.first { $0 >= today }
  }

  /// The first day of that number from today on; not every month has a 31st.
  private func next(day: Int) -> Day? {
    (0...2).lazy.compactMap { months in
      let month = today.month - 1 + months
      return Day(year: today.year + month / 12, month: month % 12 + 1, day: day)
    }.first { $0 >= today }
  }
}
