import Testing

@testable import Workbook

@Suite struct WholeBundleTests {
  @Test func aWholeBundleHasNothingToPutRight() {
    #expect(SmallBundle().faults == [])
  }

  @Test func everyKeyOfTheWorkbookIsRead() throws {
    let workbook = try Workbook.read(SmallBundle().files)
    #expect(workbook.id == "small")
    #expect(workbook.title == "A small book")
    #expect(workbook.subtitle == "For trying things out")
    #expect(workbook.language == "en")
    #expect(workbook.license == "CC BY 4.0")
    #expect(workbook.disclaimer == "It is not therapy.")
    #expect(workbook.credit == "We wrote it.")
    #expect(workbook.evidence == "No study has tested it.")
    #expect(workbook.welcome == ["You are welcome.", "Take your time."])
    #expect(workbook.privacy == ["Who can see this computer?"])
    #expect(
      workbook.check
        == Workbook.Check(
          lead: ["Is any of this true?"], statements: ["One.", "Two.", "Three.", "Four.", "Five.", "Six."],
          concern: ["Thank you."], ownBehavior: ["It takes honesty."]))
    #expect(workbook.gate == ["Only if it is safe."])
  }

  @Test func chaptersAreNumberedInTheOrderOfTheWorkbook() throws {
    let workbook = try Workbook.read(SmallBundle().files)
    #expect(workbook.chapters.map(\.id) == ["start", "one"])
    #expect(workbook.chapters.map(\.number) == [0, 1])
    #expect(workbook.chapters.map(\.title) == ["Before you begin", "The first"])
    #expect(workbook.chapters.map(\.minutes) == [5, 15])
    #expect(workbook.chapters.map(\.isGated) == [false, false])
  }

  @Test func aGatedChapterSaysSoInItsHead() throws {
    let bundle = SmallBundle().replacing(
      "minutes: 15", with: "minutes: 60\ngate: open", in: "chapters/01-one.md")
    let chapter = try #require(Workbook.read(bundle.files).chapter("one"))
    #expect(chapter.isGated)
    #expect(chapter.minutes == 60)
  }

  @Test func practicesAreRead() throws {
    let workbook = try Workbook.read(SmallBundle().files)
    #expect(
      workbook.practices == [
        Practice(
          id: "breathe", name: "Three slow breaths", howTo: "Let the out-breath be the longer one.",
          cadence: .daily, mayInvolvePartner: false, isSafeIfUnsure: true, isPartnerFacing: false,
          chapter: "one"),
        Practice(
          id: "listen", name: "Listen for the wish", howTo: "Only when it feels safe.", cadence: .whenNeeded,
          mayInvolvePartner: true, isSafeIfUnsure: false, isPartnerFacing: true, chapter: "one"),
      ])
  }

  @Test func helpLinesAreRead() throws {
    let helplines = try Workbook.read(SmallBundle().files).helplines
    #expect(helplines.staleAfterMonths == 6)
    #expect(helplines.staleWarning == "Numbers and hours change.")
    #expect(helplines.first == "In danger, call {emergency}. With dark thoughts, {crisis}.")
    #expect(helplines.countries.map(\.id) == ["us", "elsewhere"])
    let country = try #require(helplines.countries.first)
    #expect(country.name == "United States")
    #expect(country.emergency == "911")
    #expect(country.crisis == "us-988")
    #expect(
      country.lines.first
        == Helplines.Line(
          id: "us-hotline", name: "A hotline", audience: "Anyone hurt by a partner", about: .abuse,
          call: "1-800-799-7233", text: "text START to 88788", web: "thehotline.org", hours: "Day and night",
          source: "https://www.thehotline.org/", lastChecked: CheckDate(year: 2026, month: 11, day: 23)))
    #expect(country.lines.last?.lastChecked == CheckDate(year: 2024, month: 2, day: 29))
    #expect(helplines.countries.last?.lines.first?.about == .ownBehavior)
  }

  @Test func sourcesAreRead() throws {
    let workbook = try Workbook.read(SmallBundle().files)
    #expect(
      workbook.source("study-2014")
        == Source(
          id: "study-2014", authors: "One and Other", year: 2014, work: "A Journal 6, 189–204",
          found: "A little help for some.", may: "That it was tried.", mayNot: "That it works for you.",
          link: "https://example.org/study"))
  }

  @Test func aBundleWithAnErrorDoesNotOpen() throws {
    let bundle = SmallBundle().replacing("minutes: 15", with: "minutes: 61", in: "chapters/01-one.md")
    let faults = #expect(throws: BundleFaults.self) { try Workbook.read(bundle.files) }
    #expect(faults?.description == bundle.faults.joined(separator: "\n"))
    #expect(faults?.faults.count == 1)
  }

  @Test func aBundleWithOnlyWarningsOpens() throws {
    let bundle = SmallBundle().replacing(
      "[A trial](source:study-2014)", with: "A trial", in: "chapters/01-one.md")
    #expect(bundle.faults.count == 1)
    #expect(try Workbook.read(bundle.files).chapters.count == 2)
  }
}
