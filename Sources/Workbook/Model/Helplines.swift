/// People to call or write to, by country.
public struct Helplines: Hashable, Sendable {
  public struct Line: Hashable, Sendable, Identifiable {
    public enum Subject: String, Hashable, Sendable {
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
    public let lines: [Line]
    /// The crisis line that the first lines of the screen name.
    public let crisis: Identifier<Line>?

    public init(
      id: Identifier<Country>, name: String, emergency: String, lines: [Line], crisis: Identifier<Line>?
    ) {
      self.id = id
      self.name = name
      self.emergency = emergency
      self.lines = lines
      self.crisis = crisis
    }
  }

  /// Whole months after which a row's date earns the warning.
  public let staleAfterMonths: Int
  public let staleWarning: String
  /// The first lines of the screen, with `{emergency}` and `{crisis}` in them.
  public let first: String
  /// The last one is for everywhere else.
  public let countries: [Country]

  public init(staleAfterMonths: Int, staleWarning: String, first: String, countries: [Country]) {
    self.staleAfterMonths = staleAfterMonths
    self.staleWarning = staleWarning
    self.first = first
    self.countries = countries
  }
}

/// The day on which a row was checked, as the bundle writes it: year, month, day.
public struct CheckDate: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}
