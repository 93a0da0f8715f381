/// People to call or write to, by country.
public struct Helplines: Hashable, Sendable {
  public struct Line: Hashable, Sendable, Identifiable {
    public enum Subject: String, CaseIterable, Hashable, Sendable {
      case abuse
      case ownBehavior = "own-behavior"
      case crisis
    }

    public let id: Identifier<Line>
    public let name: String
    /// Whom the line is set up for.
    public let audience: String
    public let about: Subject
    public let call: String?
    public let text: String?
    public let web: String?
    public let hours: String?
    /// The page that the row was read on.
    public let source: String
    public let lastChecked: CheckDate

    public init(
      id: Identifier<Line>, name: String, audience: String, about: Subject, call: String?, text: String?,
      web: String?, hours: String?, source: String, lastChecked: CheckDate
    ) {
      self.id = id
      self.name = name
      self.audience = audience
      self.about = about
      self.call = call
      self.text = text
      self.web = web
      self.hours = hours
      self.source = source
      self.lastChecked = lastChecked
    }
  }

  public struct Country: Hashable, Sendable, Identifiable {
    public let id: Identifier<Country>
    public let name: String
    public let emergency: String
    /// What to know of the emergency number, such as where it does not work.
    public let emergencyNote: String?
    /// What to do for who is worried about how they treat a partner, where no line for that was checked.
    public let ownBehavior: String?
    public let lines: [Line]
    /// The crisis line that the first lines of the screen name.
    public let crisis: Identifier<Line>?

    public init(
      id: Identifier<Country>, name: String, emergency: String, emergencyNote: String? = nil,
      ownBehavior: String? = nil, lines: [Line], crisis: Identifier<Line>?
    ) {
      self.id = id
      self.name = name
      self.emergency = emergency
      self.emergencyNote = emergencyNote
      self.ownBehavior = ownBehavior
      self.lines = lines
      self.crisis = crisis
    }
  }

  /// Whole months after which a row's date earns the warning.
  public let staleAfterMonths: Int
  public let staleWarning: String
  /// The first lines of the screen, with `{emergency}` and `{crisis}` in them.
  public let first: String
  /// The first lines before a country is chosen; they name no number.
  public let firstAnywhere: String
  /// What is true of all rows, such as how they were looked up.
  public let note: String?
  /// The last one is for everywhere else.
  public let countries: [Country]

  public init(
    staleAfterMonths: Int, staleWarning: String, first: String, firstAnywhere: String, note: String? = nil,
    countries: [Country]
  ) {
    self.staleAfterMonths = staleAfterMonths
    self.staleWarning = staleWarning
    self.first = first
    self.firstAnywhere = firstAnywhere
    self.note = note
    self.countries = countries
  }
}

extension Helplines {
  /// No line at all, as a glance at a bundle has it.
  static let none = Helplines(
    staleAfterMonths: 0, staleWarning: "", first: "", firstAnywhere: "", countries: [])

  init(reading record: inout Record) {
    var lastPlace = record.place
    self.init(
      staleAfterMonths: record.number("stale_after_months", in: 1...24),
      staleWarning: record.text("stale"),
      first: record.text("first", mentioning: ["{emergency}", "{crisis}"]),
      firstAnywhere: record.text("first_anywhere"),
      note: record.optionalText("note"),
      countries: record.records("countries", of: "country") {
        lastPlace = $0.place
        return Country(reading: &$0)
      })
    if let last = countries.last, last.id != "elsewhere", !last.id.name.isEmpty {
      record.findings.error(
        at: lastPlace, "The last country is the row for everywhere else. Add one with “id: elsewhere”.")
    }
  }
}

extension Helplines.Country {
  init(reading record: inout Record) {
    let lines = record.records("lines", of: "help line") { Helplines.Line(reading: &$0) }
    self.init(
      id: record.id(),
      name: record.text("name", .title),
      emergency: record.text("emergency"),
      emergencyNote: record.optionalText("emergency_note"),
      ownBehavior: record.optionalText("own_behavior"),
      lines: lines,
      crisis: record.id("crisis", among: lines.map(\.id)))
    let hasLine = lines.contains { $0.about == .ownBehavior }
    if hasLine == (ownBehavior != nil), !lines.isEmpty {
      record.findings.error(
        at: record.place,
        hasLine
          ? "This country has a line about one’s own behavior, and “own_behavior” says that none was checked. "
            + "Take one of them out."
          : "This country has no line about one’s own behavior. Add one, or say in “own_behavior” that none was "
            + "checked and what to do instead.")
    }
  }
}

extension Helplines.Line {
  init(reading record: inout Record) {
    self.init(
      id: record.id(of: .line),
      name: record.text("name"),
      audience: record.text("for"),
      about: record.word("about", as: Subject.self) ?? .crisis,
      call: record.optionalText("call"),
      text: record.optionalText("text"),
      web: record.optionalText("web"),
      hours: record.optionalText("hours"),
      source: record.webAddress("source"),
      lastChecked: CheckDate(reading: &record, "last_checked"))
    if call == nil, text == nil, web == nil {
      record.findings.error(
        at: record.place, "This help line has no way to reach it. Add “call”, “text” or “web”.")
    }
  }
}
