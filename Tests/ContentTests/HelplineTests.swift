import Testing
import Workbook

@Suite struct HelplineTests {
  private let helplines: Helplines

  init() throws { helplines = try Content().workbook().helplines }

  @Test func theCountriesAreThoseOfTheTable() throws {
    let listed = try DataFile("helplines.tsv").rows(of: 3).map { $0[0] }
    #expect(Set(helplines.countries.map(\.id.name)) == Set(listed))
    #expect(helplines.countries.last?.id == "elsewhere")
  }

  @Test func everyNumberOfTheTableIsListed() throws {
    expectNone(try missing(from: Content()))
  }

  @Test func aNumberThatChangesIsFound() throws {
    let spoiled = try Content().replacing(
      "call: \"0808 801 0327\"", with: "call: \"0808 801 0328\"", in: "helplines.yaml")
    try expectOneMore(in: spoiled, about: "uk", "0808 801 0327", complaints: missing)
  }

  @Test func everyRowHasADateAndAPageThatItWasReadOn() {
    for line in helplines.countries.flatMap(\.lines) {
      // Nobody read a row before there was a book; the screen warns of those that have grown old since.
      #expect((2026...2100).contains(line.lastChecked.year), "\(line.id)")
      #expect(line.source.hasPrefix("https://"), "\(line.id)")
      #expect(!line.audience.isEmpty, "\(line.id)")
    }
  }

  @Test func everyCountryNamesALineForThoughtsOfSuicide() {
    for country in helplines.countries {
      let crisis = country.lines.first { $0.id == country.crisis }
      #expect(crisis?.about == .crisis, "\(country.id)")
      #expect(country.lines.contains { $0.about == .abuse }, "\(country.id)")
    }
  }

  @Test func theFirstLinesNameTheTwoNumbersAndAskForNoRightWords() {
    #expect(
      helplines.first.hasPrefix("If someone may hurt you now, or you may hurt someone, call {emergency}."))
    #expect(helplines.first.contains("If you are thinking of ending your life, tell somebody now: {crisis}."))
    #expect(helplines.first.contains("You do not need the right words."))
  }

  @Test func theFirstLinesBeforeACountryIsChosenNameNoNumber() {
    #expect(!helplines.firstAnywhere.contains { $0.isNumber })
    #expect(helplines.firstAnywhere.contains("You do not need the right words."))
  }

  @Test func noTwoLinesOfACountryHaveOneName() {
    for country in helplines.countries {
      #expect(Set(country.lines.map(\.name)).count == country.lines.count, "\(country.id)")
    }
  }

  @Test func whoeverWorriesAboutTheirOwnBehaviorFindsALineOrWhatToDoInstead() {
    for country in helplines.countries {
      let line = country.lines.contains { $0.about == .ownBehavior }
      let words = country.ownBehavior ?? ""
      #expect(
        line || (words.contains("No line for that was checked") && words.contains("doctor")), "\(country.id)")
    }
  }

  @Test func aNumberIsOldAfterSixMonths() {
    #expect(helplines.staleAfterMonths == 6)
    #expect(helplines.staleWarning.hasPrefix("Numbers and hours change."))
    #expect(helplines.staleWarning.contains("search for “domestic abuse help” plus your country"))
  }

  private func missing(from content: Content) throws -> [String] {
    let countries = try content.workbook().helplines.countries
    return try DataFile("helplines.tsv").rows(of: 3).compactMap { row in
      guard let country = countries.first(where: { $0.id.name == row[0] }) else {
        return "\(row[0]) is not among the countries"
      }
      let places =
        row[1] == "emergency"
        ? [country.emergency, country.emergencyNote ?? ""]
        : country.lines.filter { $0.about.rawValue == row[1] }.flatMap {
          [$0.call, $0.text, $0.web].compactMap(\.self)
        }
      return places.contains { $0.contains(row[2]) }
        ? nil : "\(row[0]) no longer lists \(row[2]) for \(row[1]). Has its owner changed it?"
    }
  }
}
