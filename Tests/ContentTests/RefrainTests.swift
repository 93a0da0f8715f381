import Testing

/// Turns of phrase that the book grows fond of, and how often it may have each: `refrains.tsv`.
@Suite struct RefrainTests {
  @Test func noTurnOfPhraseIsWornOut() throws {
    expectNone(try wornOut(in: Content()))
  }

  @Test func everyChapterOpensInItsOwnWay() throws {
    expectNone(try sharedOpenings(in: Content()))
  }

  @Test func aSecondUseIsFound() throws {
    let spoiled = try Content().replacing(
      "It is hard to work this out", with: "It cannot say much. It is hard to work this out",
      in: "chapters/04-when-your-partner-does-the-blaming.md")
    try expectOneMore(in: spoiled, about: "it cannot say", "2 times, and 1", complaints: wornOut)
  }

  @Test func aCourtInAnotherChapterIsFound() throws {
    let spoiled = try Content().replacing(
      "You have the dates,", with: "There is a hearing. You have the dates,",
      in: "chapters/03-your-own-stance.md")
    try expectOneMore(in: spoiled, about: "chapters/03", "a hearing", complaints: wornOut)
  }

  @Test func anOpeningThatComesBackIsFound() throws {
    let spoiled = try Content().replacing(
      "Many people go alone.", with: "You had picked many people.", in: "chapters/09-going-alone.md")
    try expectOneMore(in: spoiled, about: "chapters/09", "You had picked", complaints: sharedOpenings)
  }

  private func wornOut(in content: Content) throws -> [String] {
    let passages = content.passages.filter { !["sources.yaml", "helplines.yaml"].contains($0.place.file) }
    return try DataFile("refrains.tsv").rows(of: 3).flatMap { row -> [String] in
      let pattern = try Regex(row[0]).wordBoundaryKind(.simple).matchingSemantics(.unicodeScalar)
      let limit = try #require(Int(row[1]))
      let homes = row[2].split(separator: " ").map { "/\($0)" }
      let uses = passages.flatMap { passage in
        passage.text.lowercased().matches(of: pattern).map { _ in passage.place }
      }
      let last = uses.last.map(\.description) ?? ""
      let astray = row[2] == "-" ? [] : uses.filter { use in !homes.contains { use.file.contains($0) } }
      return
        (uses.count > limit
        ? ["“\(row[0])” stands \(uses.count) times, and \(limit) are enough; the last is \(last)"] : [])
        + astray.map { "\($0): “\(row[0])” belongs to chapters \(row[2]) alone" }
    }
  }

  private func sharedOpenings(in content: Content) throws -> [String] {
    var first: [String: String] = [:]
    return try content.workbook().chapters.compactMap { chapter in
      // The quiet line that offers help is no opening.
      let opening = chapter.blocks.first { block in
        if case .paragraph(let prose) = block { prose.runs.contains { $0.marks != .emphasis } } else { false }
      }
      let words = opening?.text.split(separator: " ").prefix(3).joined(separator: " ") ?? ""
      let path = content.path(of: chapter)
      guard let other = first.updateValue(path, forKey: words) else { return nil }
      return "\(path) opens with “\(words)”, as \(other) does"
    }
  }
}
