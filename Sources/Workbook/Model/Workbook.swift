/// A content bundle, read whole and free of faults.
public struct Workbook: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Workbook>

  /// The private check of the first run.
  public struct Check: Hashable, Sendable {
    public let lead: [String]
    /// Numbered from 1; the last is about the reader's own behavior.
    public let statements: [String]
    /// The page after "yes" or "not sure".
    public let concern: [String]
    /// The page after the last statement alone.
    public let ownBehavior: [String]

    public init(lead: [String], statements: [String], concern: [String], ownBehavior: [String]) {
      self.lead = lead
      self.statements = statements
      self.concern = concern
      self.ownBehavior = ownBehavior
    }
  }

  public let id: ID
  public let title: String
  public let subtitle: String
  public let language: String
  public let license: String
  public let disclaimer: String
  public let credit: String
  public let evidence: String
  public let welcome: [String]
  public let privacy: [String]
  public let check: Check
  /// The reminder that stands before a gated chapter.
  public let gate: [String]
  public let chapters: [Chapter]
  public let practices: [Practice]
  public let helplines: Helplines
  public let sources: [Source]

  public init(
    id: ID, title: String, subtitle: String, language: String, license: String, disclaimer: String,
    credit: String, evidence: String, welcome: [String], privacy: [String], check: Check, gate: [String],
    chapters: [Chapter], practices: [Practice], helplines: Helplines, sources: [Source]
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.license = license
    self.disclaimer = disclaimer
    self.credit = credit
    self.evidence = evidence
    self.welcome = welcome
    self.privacy = privacy
    self.check = check
    self.gate = gate
    self.chapters = chapters
    self.practices = practices
    self.helplines = helplines
    self.sources = sources
  }
}

extension Workbook {
  public func chapter(_ id: Chapter.ID) -> Chapter? { chapters.first { $0.id == id } }
  public func practice(_ id: Practice.ID) -> Practice? { practices.first { $0.id == id } }
  public func source(_ id: Source.ID) -> Source? { sources.first { $0.id == id } }

  /// The exercise with that identifier and the chapter that it stands in.
  public func exercise(_ id: Exercise.ID) -> (exercise: Exercise, chapter: Chapter)? {
    for chapter in chapters {
      for case .exercise(let exercise) in chapter.blocks where exercise.id == id {
        return (exercise, chapter)
      }
    }
    return nil
  }
}

extension Workbook {
  /// Reads `workbook.yaml`, whose chapters have been read already.
  init(
    reading record: inout Record, chapters: [Chapter], practices: [Practice], helplines: Helplines,
    sources: [Source]
  ) {
    self.init(
      id: record.id(),
      title: record.text("title", .title),
      subtitle: record.text("subtitle", .title),
      language: record.text("language", .title),
      license: record.text("license", .title),
      disclaimer: record.text("disclaimer"),
      credit: record.text("credit"),
      evidence: record.text("evidence"),
      welcome: record.texts("welcome"),
      privacy: record.texts("privacy"),
      check: record.record("check", of: "check") { Check(reading: &$0) },
      gate: record.texts("gate"),
      chapters: chapters,
      practices: practices,
      helplines: helplines,
      sources: sources)
  }
}

extension Workbook.Check {
  init(reading record: inout Record) {
    self.init(
      lead: record.texts("lead"),
      statements: record.texts("statements", exactly: 6),
      concern: record.texts("concern"),
      ownBehavior: record.texts("own_behavior"))
  }
}
