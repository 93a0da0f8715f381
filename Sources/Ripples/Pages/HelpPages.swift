import Canvas
import Journal
import Terminal
import Text
import Time
import Workbook

extension Sheet {
  /// People to call or write to: the first lines, then who can be reached in the reader's country, or the
  /// countries to choose from.
  static func help(in context: Context, columns: Int) -> Sheet {
    let helplines = context.book.helplines
    let first = StyledLine.wrapped(
      helplines.firstLines(for: context.country), columns: columns, style: .strong, evenly: true)
    guard let country = context.country else {
      let countries = countries(in: context, columns: columns)
      let lead = StyledLine.wrapped(
        "Where are you? A key shows a country’s lines.", columns: columns)
      // In a small window all the numbers are in sight at once, rather than well spaced.
      let isTight = first.count + lead.count + countries.lines.count >= context.frame.bodyHeight
      return Sheet(
        title: "People to call or write to",
        lines: first + (isTight ? [] : [.blank]) + lead + countries.lines,
        choices: [traces] + countries.choices)
    }
    // How old the numbers are is said before the first of them.
    var lines = first
    if let note = helplines.note {
      lines += [.blank] + StyledLine.wrapped(note, columns: columns, style: .quiet, evenly: true)
    }
    let last = country.lines.filter { $0.id == country.crisis }
    for line in country.lines where line.id != country.crisis {
      lines += [.blank] + line.rows(columns: columns)
    }
    if let ownBehavior = country.ownBehavior {
      lines += [.blank] + StyledLine.wrapped(ownBehavior, columns: columns)
    }
    // The line for a crisis is in the first lines of the screen already.
    for line in last { lines += [.blank] + line.rows(columns: columns) }
    if helplines.isStale(country, on: context.today) {
      lines += [.blank] + StyledLine.wrapped(helplines.staleWarning, columns: columns, style: .accent)
    }
    return Sheet(
      title: "People to call or write to", right: country.name, lines: lines,
      choices: [Binding(["c"], "c", "another country", .another, footer: .always)] + settings(in: context)
        + [traces, Binding.back()])
  }

  /// The way to the page of traces, which no shell remembers; no country has this key.
  private static let traces = Binding(["x"], "x", "traces on this computer", .traces, footer: .ifRoom)

  /// What the reader can set here, for the book to remember.
  private static func settings(in context: Context) -> [Binding] {
    var settings: [Binding] = []
    if context.sitting.keeping == .journal, !context.remembersCountry {
      settings.append(Binding(["r"], "r", "remember the country", .keep, footer: .ifRoom))
    }
    return settings
  }

  /// The countries, each with its emergency number in one line.
  static func countries(in context: Context, columns: Int) -> Sheet {
    let countries = context.book.helplines.countries
    let keys = countries.indices.map { Signs.key(ofChoice: $0) }
    let markColumns = 3
    let nameColumns = 3 + (countries.map(\.name.columns).max() ?? 0)
    return Sheet(
      title: "Where are you?",
      lines: zip(keys, countries).flatMap { key, country in
        let pad = String(repeating: " ", count: nameColumns - country.name.columns)
        return StyledLine.marked(
          key.map { String($0) } ?? "",
          country.name + (context.signs == .plain ? ": call " : pad)
            + country.emergencyWords(columns: columns - markColumns - nameColumns),
          columns: columns, markColumns: markColumns)
      },
      choices: zip(keys, countries).enumerated().compactMap { index, entry in
        entry.0.map { Binding([Key(.character($0))], String($0), entry.1.name, .choose(index)) }
      } + [Binding.back()])
  }
}

extension Page {
  func chooseInHelp(_ command: Command, in context: inout Context) -> Navigation? {
    switch command {
    case .another: return .open(.page(PageRoute(.countries)))
    case .choose(let index): context.country = context.book.helplines.countries[index]
    case .keep: if let country = context.country { context.sitting.remember(country) }
    case .traces:
      context.sitting.lookForTraces()
      return .open(.page(PageRoute(.traces)))
    case .back: return .back
    default: return nil
    }
    return .stay
  }

  func chooseCountry(_ command: Command, in context: inout Context) -> Navigation? {
    switch command {
    case .choose(let index):
      context.country = context.book.helplines.countries[index]
      return .back
    case .back: return .back
    default: return nil
    }
  }
}

extension Helplines.Country {
  /// The emergency number, with the note on it where both fit.
  fileprivate func emergencyWords(columns: Int = .max) -> String {
    guard let emergencyNote else { return emergency }
    let words = "\(emergency). \(emergencyNote)"
    return words.columns <= columns ? words : emergency
  }
}

extension Helplines.Line {
  fileprivate func rows(columns: Int) -> [StyledLine] {
    let checked = Day(year: lastChecked.year, month: lastChecked.month, day: lastChecked.day)
    let date = checked.map { "Looked up \($0.monthName) \($0.day), \($0.year)." }
    let ways = [call.map { "Call " + $0 }, text.map { "Text " + $0 }, web].compactMap { $0 }
    return StyledLine.wrapped(name, columns: columns, style: .title)
      + StyledLine.wrapped(audience, columns: columns, evenly: true)
      + ways.flatMap { StyledLine.wrapped($0, columns: columns, style: .strong, indent: Frame.inset) }
      + StyledLine.wrapped(
        [hours.map { $0 + "." }, date].compactMap { $0 }.joined(separator: " "), columns: columns,
        style: .quiet)
  }
}

extension Helplines {
  /// The country that the reader chose, else the one that the system's region names; nil for neither.
  func country(region: String?, chosen: String?) -> Country? {
    if let chosen, let country = countries.first(where: { $0.id.name == chosen }) { return country }
    guard let region = region?.lowercased() else { return nil }
    let name = region == "gb" ? "uk" : region
    return countries.first { $0.id.name == name }
  }

  /// The first lines of the screen, with the numbers of a country in them; without one they name none.
  fileprivate func firstLines(for country: Country?) -> String {
    guard let country else { return firstAnywhere }
    let crisis = country.lines.first { $0.id == country.crisis }
    let reach = crisis.flatMap { line in (line.call ?? line.text ?? line.web).map { "\(line.name), \($0)" } }
    return first.replacing("{emergency}", with: country.emergencyWords()).replacing(
      "{crisis}", with: reach ?? "")
  }

  /// Whether a row of the country was checked longer ago than the bundle says is good.
  fileprivate func isStale(_ country: Country, on today: Day) -> Bool {
    country.lines.contains { line in
      let months = (today.year - line.lastChecked.year) * 12 + today.month - line.lastChecked.month
      return months > staleAfterMonths || (months == staleAfterMonths && today.day >= line.lastChecked.day)
    }
  }
}
