/// A study that a chapter mentions, and the limits of what it shows.
public struct Source: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Source>

  public let id: ID
  public let authors: String
  public let year: Int
  /// Journal, volume and pages.
  public let work: String
  public let found: String
  public let may: String
  public let mayNot: String
  public let link: String?
  /// Another study of the same thing, such as a newer one, which is shown below this one.
  public let beside: ID?

  public init(
    id: ID, authors: String, year: Int, work: String, found: String, may: String, mayNot: String,
    link: String? = nil, beside: ID? = nil
  ) {
    self.id = id
    self.authors = authors
    self.year = year
    self.work = work
    self.found = found
    self.may = may
    self.mayNot = mayNot
    self.link = link
    self.beside = beside
  }
}

extension Source {
  init(reading record: inout Record) {
    self.init(
      id: record.id(of: .source),
      authors: record.text("authors"),
      year: record.number("year", in: 1800...2200),
      work: record.text("work"),
      found: record.text("found"),
      may: record.text("may"),
      mayNot: record.text("may_not"),
      link: record.optionalText("link"),
      beside: record.optionalReference("beside", to: .source))
  }
}
