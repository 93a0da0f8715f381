import Testing

@testable import Workbook

@Suite struct ReadingTests {
  @Test func theBundleIsFreeOfErrorsAndWarnings() throws {
    expectNone(try Content().faults)
  }

  @Test func everyChapterIsEasyToReadAndShort() throws {
    expectNone(try Content().hardChapters)
  }

  @Test func everySectionIsEasyToRead() throws {
    expectNone(try Content().hardSections)
  }

  @Test func aHardSectionInAnEasyChapterIsFound() throws {
    let hard = "Relational ambivalence necessitates deliberate metacommunicative reconciliation. "
    let path = "chapters/05-compassion-while-it-hurts.md"
    let spoiled = try Content().replacing(
      "Once a day, for a minute,", with: hard + hard + "Once a day, for a minute,", in: path)
    try expectOneMore(in: spoiled, about: path, "One thing for this week", complaints: \.hardSections)
    expectNone(spoiled.hardChapters)
  }

  @Test func aHardSentenceIsFound() throws {
    let long = "and " + String(repeating: "then it was quiet and ", count: 6) + "nobody came back."
    let spoiled = try Content().replacing(
      "and nobody came back.", with: long, in: "chapters/01-when-the-answer-is-no.md")
    try expectOneMore(in: spoiled, about: "You stood there with the…", complaints: \.faults)
    try expectOneMore(in: spoiled, about: "longest 53 of 28", complaints: \.hardChapters)
  }

  @Test func aChapterThatGrowsIsFound() throws {
    let more = String(repeating: "It was late. ", count: 80)
    let path = "chapters/05-compassion-while-it-hurts.md"
    let spoiled = try Content().replacing("You first\n", with: "You first\n\n" + more, in: path)
    try expectOneMore(in: spoiled, about: path, "words of reading", complaints: \.hardChapters)
  }
}

extension Content {
  /// What `ripples check` prints.
  fileprivate var faults: [String] { Workbook.check(files).map(\.description) }

  /// The lines of a chapter that no reader of the ordinary view meets.
  private func insteadLines(in path: String) -> Set<Int> {
    var isInstead = false
    let lines = texts[path, default: ""].split(separator: "\n", omittingEmptySubsequences: false)
    return Set(
      lines.enumerated().compactMap { offset, line in
        if line == "<!-- instead -->" { isInstead = true }
        if line == "<!-- end -->" { isInstead = false }
        return isInstead ? offset + 1 : nil
      })
  }

  /// The grade of each section that asks for more than seven years of school, whatever stands around it.
  fileprivate var hardSections: [String] {
    chapterPaths.flatMap { path in
      let headings = texts[path, default: ""].split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated().filter { $0.element.hasPrefix("## ") }
      let starts =
        [(line: 0, title: "its opening")] + headings.map { (line: $0.offset + 1, title: String($0.element)) }
      let sections = Dictionary(grouping: passages(of: path).filter(\.isSaid)) { passage in
        starts.lastIndex { $0.line <= passage.place.line } ?? 0
      }
      return sections.sorted { $0.key < $1.key }.compactMap { index, passages in
        var readability = Readability()
        for passage in passages where passage.place.line != starts[index].line {
          readability.add(passage.text)
        }
        return readability.grade <= 7
          ? nil : "\(path), \(starts[index].title): grade \((readability.grade * 10).rounded() / 10) of 7"
      }
    }
  }

  /// The figures of each chapter that asks too much of a tired reader.
  fileprivate var hardChapters: [String] {
    var reader = BundleReader(files)
    _ = reader.workbook()
    let passages = Dictionary(grouping: reader.findings.passages, by: \.place.file)
    return chapterPaths.enumerated().compactMap { number, path in
      let instead = insteadLines(in: path)
      let figures = Figures(of: passages[path, default: []].filter { !instead.contains($0.place.line) })
      return figures.areFair(in: number) ? nil : "\(path): \(figures)"
    }
  }
}

extension Passage {
  /// Whether it is a text of whole sentences: prose, a question, and what is said beside it.
  fileprivate var isSaid: Bool {
    key.map { ["ask", "help", "steps", "closing", "lead", "footer"].contains($0) } ?? true
  }
}

/// How long a chapter is, and how hard to read.
private struct Figures: CustomStringConvertible {
  let readability: Readability
  /// Words of the longest sentence.
  let longest: Int
  /// Words of reading, without the exercises.
  let words: Int

  init(of passages: [Findings.Passage]) {
    var readability = Readability()
    for passage in passages { readability.add(passage.text) }
    self.readability = readability
    longest =
      passages.flatMap { Readability.sentences(of: $0.text) }.map { Readability.words(of: $0).count }.max()
      ?? 0
    words = passages.filter { $0.kind == .reading }.reduce(0) { $0 + Readability.words(of: $1.text).count }
  }

  func areFair(in chapter: Int) -> Bool {
    readability.grade <= 7 && readability.wordsPerSentence <= 15 && longest <= 28
      && Self.lengths(of: chapter).contains(words)
  }

  private static func lengths(of chapter: Int) -> ClosedRange<Int> {
    // The chapter on harm has the most to say, and nothing in it can wait for another.
    chapter == 6 ? 400...750 : 400...600
  }

  var description: String {
    func tenths(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
    return
      "grade \(tenths(readability.grade)) of 7, mean sentence \(tenths(readability.wordsPerSentence)) of 15 words, "
      + "longest \(longest) of 28, \(words) words of reading"
  }
}
