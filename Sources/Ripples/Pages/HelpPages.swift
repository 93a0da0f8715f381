import Canvas
import Journal
import Workbook

extension Sheet {
  /// People to call or write to.
  static func help(in app: App, columns: Int) -> Sheet {
    let helplines = app.book.helplines
    var lines = StyledLine.wrapped(helplines.firstLines(for: app.country), columns: columns, style: .strong)
    if let country = app.country {
      let others =
        country.lines.filter { $0.id != country.crisis } + country.lines.filter { $0.id == country.crisis }
      for line in others { lines += [.blank] + line.rows(columns: columns) }
      if helplines.isStale(country, on: app.today) {
        lines += [.blank] + StyledLine.wrapped(helplines.staleWarning, columns: columns, style: .accent)
      }
    } else {
      lines +=
        [.blank]
        + StyledLine.wrapped(
          "Press c and choose where you are, to see who can be called there.", columns: columns)
    }
    var choices = [Binding(["c"], "c", "another country", .choose(0), footer: .always)]
    if app.country != nil, app.keeping == .journal, app.summary[.country] != app.country?.id.name {
      choices.append(Binding(["r"], "r", "remember this country", .choose(1), footer: .ifRoom))
    }
    if app.isSolo {
      choices.append(Binding(["a"], "a", "show all of the book", .choose(2), footer: .ifRoom))
    } else {
      choices.append(Binding(["s"], "s", "only the parts for myself", .choose(3), footer: .ifRoom))
    }
    return Sheet(
      title: "People to call or write to", right: app.country?.name ?? "", lines: lines,
      choices: choices + [Binding.back()])
  }

  static func countries(in app: App, columns: Int) -> Sheet {
    let countries = app.book.helplines.countries
    return Sheet(
      title: "Where are you?",
      lines: countries.enumerated().map { index, country in
        StyledLine(spans: [
          .init(text: Signs.key(ofChoice: index).map { "\($0)  " } ?? "   ", style: .strong),
          .init(text: country.name, style: .text),
        ])
      },
      choices: countries.indices.compactMap { index in
        Signs.key(ofChoice: index).map {
          Binding([Key(.character($0))], String($0), countries[index].name, .choose(index))
        }
      } + [Binding.back()])
  }
}

extension Page {
  func chooseInHelp(_ command: Command, in app: inout App) -> Navigation? {
    switch command {
    case .choose(0): return .open(PageScreen(.countries))
    case .choose(1): if let country = app.country { app.set(.country, to: country.id.name) }
    case .choose(2): app.showOnlyOwnParts(false)
    case .choose: app.showOnlyOwnParts(true)
    case .back: return .back
    default: return nil
    }
    return .stay
  }

  func chooseCountry(_ command: Command, in app: inout App) -> Navigation? {
    switch command {
    case .choose(let index):
      let countries = app.book.helplines.countries
      if countries.indices.contains(index) { app.country = countries[index] }
      return .back
    case .back: return .back
    default: return nil
    }
  }
}

extension Helplines.Line {
  fileprivate func rows(columns: Int) -> [StyledLine] {
    let checked = Day(year: lastChecked.year, month: lastChecked.month, day: lastChecked.day)
    let date = checked.map { "Checked \($0.monthName) \($0.day), \($0.year)." }
    let ways = [call.map { "Call " + $0 }, text, web].compactMap { $0 }
    return StyledLine.wrapped(name, columns: columns, style: .title)
      + StyledLine.wrapped(audience, columns: columns)
      + ways.flatMap { StyledLine.wrapped($0, columns: columns, style: .strong, indent: 2) }
      + StyledLine.wrapped(
        [hours, date].compactMap { $0 }.joined(separator: " "), columns: columns, style: .quiet)
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

  /// The first lines of the screen, with the numbers of a country in them.
  fileprivate func firstLines(for country: Country?) -> String {
    let crisis = country?.lines.first { $0.id == country?.crisis }
    let reach = crisis.flatMap { $0.call ?? $0.text ?? $0.web }
    let emergency = country?.emergency ?? "your local emergency number"
    return first.replacing("{emergency}", with: emergency)
      .replacing(
        "{crisis}", with: reach.map { "\(crisis?.name ?? ""), \($0)" } ?? "someone you trust, or a doctor")
  }

  /// Whether a row of the country was checked longer ago than the bundle says is good.
  fileprivate func isStale(_ country: Country, on today: Day) -> Bool {
    country.lines.contains { line in
      let months = (today.year - line.lastChecked.year) * 12 + today.month - line.lastChecked.month
      return months > staleAfterMonths || (months == staleAfterMonths && today.day >= line.lastChecked.day)
    }
  }
}
