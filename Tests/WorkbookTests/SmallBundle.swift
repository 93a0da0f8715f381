import Workbook

/// A whole bundle of two chapters in memory, without a fault, to be spoiled in one place at a time.
struct SmallBundle {
  var texts: [String: String]

  init() {
    texts = [
      "workbook.yaml": Self.workbook, "practices.yaml": Self.practices, "helplines.yaml": Self.helplines,
      "sources.yaml": Self.sources, "chapters/00-start.md": Self.start, "chapters/01-one.md": Self.one,
    ]
  }

  /// The same with a chapter 1 of another text; its first line is line 6 of the file.
  init(chapter body: String) {
    self.init()
    texts["chapters/01-one.md"] = Self.head + body
  }

  /// The same with some words of a file replaced.
  func replacing(_ old: String, with new: String, in path: String) -> SmallBundle {
    var bundle = self
    let parts = texts[path, default: ""].components(separatedBy: old)
    bundle.texts[path] = parts.joined(separator: new)
    return bundle
  }

  var files: BundleFiles { BundleFiles(texts) }

  /// Every fault as it is printed.
  var faults: [String] { Workbook.check(files).map(\.description) }

  /// The errors of chapter 1, without the name of its file.
  var chapterErrors: [String] {
    let prefix = "chapters/01-one.md:"
    return Workbook.check(files).filter { $0.severity == .error }.map(\.description)
      .map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
  }

  static let head = "---\nid: one\ntitle: The first\nminutes: 15\n---\n"

  private static let workbook = """
    id: small
    title: A small book
    subtitle: For trying things out
    language: en
    license: CC BY 4.0
    disclaimer: It is not therapy.
    credit: We wrote it.
    evidence: No study has tested it.
    welcome:
      - You are welcome.
      - Take your time.
    privacy: [Who can see this computer?]
    check:
      lead: [Is any of this true?]
      statements: [One., Two., Three., Four., Five., Six.]
      concern: [Thank you.]
      own_behavior: [It takes honesty.]
    gate: [Only if it is safe.]
    chapters:
      - 00-start.md
      - 01-one.md
    """

  private static let practices = """
    practices:
      - id: breathe
        name: Three slow breaths
        how_to: Let the out-breath be the longer one.
        cadence: daily
        needs_partner: no
        safe_if_unsure: yes
        chapter: one
      - id: listen
        name: Listen for the wish
        how_to: Only when it feels safe.
        cadence: when-needed
        needs_partner: optional
        safe_if_unsure: no
        chapter: one
        partner_facing: true
    """

  private static let helplines = """
    stale_after_months: 6
    stale: Numbers and hours change.
    first: In danger, call {emergency}. With dark thoughts, {crisis}.
    countries:
      - id: us
        name: United States
        emergency: "911"
        lines:
          - id: us-hotline
            name: A hotline
            for: Anyone hurt by a partner
            about: abuse
            call: "1-800-799-7233"
            text: text START to 88788
            web: thehotline.org
            hours: Day and night
            source: https://www.thehotline.org/
            last_checked: 2026-11-23
          - id: us-988
            name: A lifeline
            for: Anyone in crisis
            about: crisis
            call: "988"
            source: https://988lifeline.org/
            last_checked: 2024-02-29
        crisis: us-988
        own_behavior: No line was checked.
      - id: elsewhere
        name: Elsewhere
        emergency: your local number
        lines:
          - id: anywhere
            name: A directory
            for: Anyone who wants to change how they behave
            about: own-behavior
            web: example.org
            source: https://example.org/
            last_checked: 2026-11-01
        crisis: anywhere
    first_anywhere: In danger, call the local number.
    """

  private static let sources = """
    sources:
      - id: study-2014
        authors: One and Other
        year: 2014
        work: A Journal 6, 189–204
        found: A little help for some.
        may: That it was tried.
        may_not: That it works for you.
        link: https://example.org/study
    """

  private static let start =
    "---\nid: start\ntitle: Before you begin\nminutes: 5\n---\n\nRead what you like.\n"

  private static let one =
    head + """

      You asked. [A trial](source:study-2014) came after [the start](chapter:start).

      ```reflection
      id: hoped
      core: true
      ask: What did you hope for?
      ```

      ```fields
      id: mine
      core: true
      title: What is mine
      ask: Sort it.
      fields:
        - {id: list, title: Mine, kind: list, seeds: [my tone]}
      ```

      ```recall
      of: mine.list
      lead: "You found this to be yours:"
      ```

      ```practice
      offer: [breathe, listen]
      core: breathe
      ```

      """
}

extension String {
  /// The parts between the places where a text stands.
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
