import Testing
import Workbook

/// A wrong number sends a call to a stranger: each one stands beside the page that it was seen on.
@Suite struct EvidenceTests {
  @Test func everyNumberAddressHourAndDateWasSeenSomewhere() throws {
    expectNone(try complaints(about: Content()))
  }

  @Test(arguments: [
    ("call: \"0800 027 1234\"", "call: \"0800 027 1235\"", "uk-scotland", "0800 027 1235"),
    ("text: \"0458 737 732\"", "text: \"0458 737 733\"", "australia-1800respect", "0458 737 733"),
    ("web: 988.ca", "web: 988.co", "canada-988", "988.co"),
    ("hours: Weekdays, 9 to 5", "hours: Weekdays, 9 to 6", "ireland-mens-aid", "9 to 6"),
    ("last_checked: 2026-05-01", "last_checked: 2026-11-25", "elsewhere-hot-peach-pages", "2026-11-25"),
    ("emergency: \"999\"", "emergency: \"998\"", "uk", "998"),
  ])
  func aValueThatNobodySawIsFound(old: String, new: String, id: String, value: String) throws {
    let spoiled = try Content().replacing(old, with: new, in: "helplines.yaml")
    let found = try complaints(about: spoiled)
    #expect(found.contains { $0.hasPrefix("Nobody saw “\(value)”") || $0.contains(value) }, "\(found)")
    #expect(found.allSatisfy { $0.contains(id) })
  }

  @Test func everySightingIsAPageOrTheBrief() throws {
    for row in try DataFile("evidence.tsv").rows(of: 4) {
      #expect(
        row[3].hasPrefix("https://") || row[3].hasPrefix("http://") || row[3] == "brief 4.5 ✔", "\(row)")
    }
  }

  /// A date is as new as the page behind it: without a page it is the brief’s own, which is old on purpose.
  @Test func noDateIsRenewedWithoutAPage() throws {
    let dates = try DataFile("evidence.tsv").rows(of: 4).filter { $0[1] == "last_checked" }
    for row in dates where !row[3].hasPrefix("http") { #expect(row[2] == "2026-05-01", "\(row)") }
    let sources = try Content().workbook().helplines.countries.flatMap(\.lines)
    for line in sources where line.lastChecked.month > 5 {
      #expect(dates.contains { $0[0] == line.id.name && $0[3] == line.source }, "\(line.id)")
    }
  }

  private func complaints(about content: Content) throws -> [String] {
    let seen = Set(try DataFile("evidence.tsv").rows(of: 4).map { Array($0.prefix(3)) })
    let said = Set(try content.workbook().helplines.countries.flatMap(\.said))
    return said.subtracting(seen).map { "Nobody saw “\($0[2])” as \($0[1]) of \($0[0])." }.sorted()
      + seen.subtracting(said).map { "\($0[0]) no longer has \($0[1]) “\($0[2])”." }.sorted()
  }
}

extension Helplines.Country {
  /// Row, field and value of whatever a reader could act on.
  fileprivate var said: [[String]] {
    [[id.name, "emergency", emergency]]
      + (emergencyNote.map { [[id.name, "emergency_note", $0]] } ?? []) + lines.flatMap(\.said)
  }
}

extension Helplines.Line {
  fileprivate var said: [[String]] {
    let fields = [("call", call), ("text", text), ("web", web), ("hours", hours)]
    return fields.compactMap { name, value in value.map { [id.name, name, $0] } }
      + [[id.name, "last_checked", lastChecked.words]]
  }
}

extension CheckDate {
  fileprivate var words: String {
    [year, month, day].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "-")
  }
}
