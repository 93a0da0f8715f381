import Testing

@Suite struct BundleFaultTests {
  @Test(arguments: [
    Slip(
      in: "workbook.yaml", "  - 01-one.md", "  - 01-two.md",
      "workbook.yaml:21:5: error: There is no chapters/01-two.md. Add it, or check its name, small and large letters too."
    ),
    Slip(
      in: "workbook.yaml", "  - 01-one.md", "  - 00-start.md",
      "workbook.yaml:21:5: error: 00-start.md stands twice, first on line 20. Keep one."),
    Slip(
      in: "workbook.yaml", "  - 01-one.md", "  - ../one.md",
      "workbook.yaml:21:5: error: “../one.md” is no name for a chapter’s file. Name it like 02-guarding.md, without a folder."
    ),
    Slip(
      in: "workbook.yaml", "Five., ", "",
      "workbook.yaml:15:15: error: “statements” has 5 items. It takes 6, in order."),
    Slip(
      in: "workbook.yaml", "gate: [Only if it is safe.]", "gates: [a]",
      "workbook.yaml:1:1: error: This workbook has no “gate”. Add a line “gate: …”.",
      "workbook.yaml:18:1: error: This workbook has no key “gates”. Did you mean “gate”?"),
    Slip(
      in: "workbook.yaml", "privacy: [Who can see this computer?]", "privacy: []",
      "workbook.yaml:12:10: error: “privacy” needs at least one item."),
    Slip(
      in: "chapters/01-one.md", "id: one", "id: start",
      "chapters/01-one.md:2:5: error: The chapter id “start” is taken by chapters/00-start.md, line 2. Choose another.",
      "practices.yaml:8:14: error: No chapter has the id “one”. Check its spelling.",
      "practices.yaml:15:14: error: No chapter has the id “one”. Check its spelling."),
    Slip(
      in: "chapters/01-one.md", "id: mine", "id: hoped",
      "chapters/01-one.md:16:5: error: The exercise id “hoped” is taken by chapters/01-one.md, line 10. Choose another.",
      "chapters/01-one.md:25:5: error: No exercise has the id “mine.list”. Check its spelling."),
    Slip(
      in: "practices.yaml", "id: listen", "id: breathe",
      "chapters/01-one.md:30:18: error: No practice has the id “listen”. Check its spelling.",
      "practices.yaml:9:9: error: The practice id “breathe” is taken by practices.yaml, line 2. Choose another."
    ),
    Slip(
      in: "practices.yaml", "daily", "hourly",
      "practices.yaml:5:14: error: “cadence” can be daily or weekly or when-needed, not “hourly”."),
    Slip(
      in: "practices.yaml", "chapter: one", "chapter: on",
      "practices.yaml:8:14: error: No chapter has the id “on”. Did you mean “one”?",
      "practices.yaml:15:14: error: No chapter has the id “on”. Did you mean “one”?"),
    Slip(
      in: "practices.yaml", "needs_partner: no", "needs_partner: yes",
      "practices.yaml:6:20: error: “needs_partner” can be no or optional, not “yes”."),
    Slip(
      in: "practices.yaml", "Only when it feels safe.", "\(String(repeating: "word ", count: 21))",
      "practices.yaml:11:13: error: “how_to” takes 104 columns; it has one line of 100. Make it shorter."),
    Slip(
      in: "helplines.yaml", "2024-02-29", "2023-02-29",
      "helplines.yaml:25:23: error: “2023-02-29” is no day. Write the day of the check as year-month-day: 2026-11-23."
    ),
    Slip(
      in: "helplines.yaml", "2024-02-29", "soon",
      "helplines.yaml:25:23: error: “soon” is no day. Write the day of the check as year-month-day: 2026-11-23."
    ),
    Slip(
      in: "helplines.yaml", "        last_checked: 2024-02-29\n", "",
      "helplines.yaml:19:9: error: This help line has no “last_checked”. Add a line “last_checked: …”."),
    Slip(
      in: "helplines.yaml", "        web: example.org\n", "",
      "helplines.yaml:32:9: error: This help line has no way to reach it. Add “call”, “text” or “web”."),
    Slip(
      in: "helplines.yaml", "    own_behavior: No line was checked.\n", "",
      "helplines.yaml:5:5: error: This country has no line about one’s own behavior. Add one, or say in “own_behavior” that none was checked and what to do instead."
    ),
    Slip(
      in: "helplines.yaml", "    crisis: anywhere", "    crisis: anywhere\n    own_behavior: None.",
      "helplines.yaml:28:5: error: This country has a line about one’s own behavior, and “own_behavior” says that none was checked. Take one of them out."
    ),
    Slip(
      in: "helplines.yaml", "first_anywhere: In danger, call the local number.", "",
      "helplines.yaml:1:1: error: This list of help lines has no “first_anywhere”. Add a line “first_anywhere: …”."
    ),
    Slip(
      in: "helplines.yaml", "crisis: us-988", "crisis: anywhere",
      "helplines.yaml:26:13: error: “crisis” names “anywhere”, which is not in this country."),
    Slip(
      in: "helplines.yaml", "    crisis: us-988\n", "",
      "helplines.yaml:5:5: error: This country has no “crisis”. Add a line “crisis: …”."),
    Slip(
      in: "helplines.yaml", "id: elsewhere", "id: nowhere",
      "helplines.yaml:28:5: error: The last country is the row for everywhere else. Add one with “id: elsewhere”."
    ),
    Slip(
      in: "helplines.yaml", " With dark thoughts, {crisis}.", "",
      "helplines.yaml:3:8: error: “first” says nothing of {crisis}. Put it where the number belongs."),
    Slip(
      in: "helplines.yaml", "source: https://988lifeline.org/", "source: a friend",
      "helplines.yaml:24:17: error: “source” is the address of a page. Start it with https://."),
    Slip(
      in: "helplines.yaml", "id: us-988", "id: us-hotline",
      "helplines.yaml:19:13: error: The help line id “us-hotline” is taken by helplines.yaml, line 9. Choose another.",
      "helplines.yaml:26:13: error: “crisis” names “us-988”, which is not in this country."),
    Slip(
      in: "helplines.yaml", "about: crisis", "about: crises",
      "helplines.yaml:22:16: error: “about” can be abuse or own-behavior or crisis, not “crises”. Did you mean “crisis”?"
    ),
    Slip(
      in: "sources.yaml", "year: 2014", "year: in press",
      "sources.yaml:4:11: error: “year” is a whole number from 1800 to 2200, not “in press”."),
    Slip(
      in: "sources.yaml", "sources:", "source:",
      "sources.yaml:1:1: error: This list of sources has no key “source”. Did you mean “sources”?",
      "sources.yaml:1:1: error: This list of sources has no “sources”. Add a line “sources: …”."),
    Slip(
      in: "chapters/01-one.md", "offer: [breathe, listen]", "offer: [breathe]",
      "practices.yaml:9:9: warning: No chapter offers “listen”. Offer it, or take it out."),
    Slip(
      in: "chapters/01-one.md", "[A trial](source:study-2014)", "A trial",
      "sources.yaml:2:9: warning: No chapter cites “study-2014”. Cite it, or take it out."),
  ])
  func aSlipInOneFileIsToldThere(_ slip: Slip) {
    #expect(slip.heard == slip.faults)
  }

  @Test(arguments: ["../one.md", "a/b.md", ".md", ".hidden.md", "one.txt", "one", "ö.md"])
  func aChapterFileStaysInItsFolder(_ name: String) {
    let bundle = SmallBundle().replacing("  - 01-one.md", with: "  - \(name)", in: "workbook.yaml")
    #expect(
      bundle.faults == [
        "workbook.yaml:21:5: error: “\(name)” is no name for a chapter’s file. "
          + "Name it like 02-guarding.md, without a folder."
      ])
  }

  @Test(arguments: ["workbook.yaml", "practices.yaml", "helplines.yaml", "sources.yaml"])
  func aFileThatIsMissingOrEmptyIsToldAlone(_ path: String) {
    var bundle = SmallBundle()
    bundle.texts[path] = nil
    #expect(
      bundle.faults == [
        "\(path):1:1: error: There is no \(path). Add it, or check its name, small and large letters too."
      ])
    bundle.texts[path] = ""
    #expect(bundle.faults == ["\(path):1:1: error: Nothing stands here yet. Write its keys and values."])
  }

  @Test func aHundredChaptersAreEnough() {
    let names = (0...100).map { "  - \($0).md" }.joined(separator: "\n")
    let bundle = SmallBundle().replacing("  - 00-start.md\n  - 01-one.md", with: names, in: "workbook.yaml")
    #expect(
      bundle.faults.first == "workbook.yaml:20:3: error: A workbook has at most 100 chapters. Make two of it."
    )
    #expect(bundle.faults.count == 101)
  }
}
