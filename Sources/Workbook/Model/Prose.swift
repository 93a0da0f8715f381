/// A run of text with inline marks, as a paragraph or a list item holds it.
public struct Prose: Hashable, Sendable {
  /// A stretch of text that is marked in one way throughout.
  public struct Run: Hashable, Sendable {
    public var text: String
    public var marks: Marks
    public var link: Link?

    public init(_ text: String, _ marks: Marks = [], link: Link? = nil) {
      self.text = text
      self.marks = marks
      self.link = link
    }
  }

  public struct Marks: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let emphasis = Marks(rawValue: 1)
    public static let strong = Marks(rawValue: 2)
  }

  public enum Link: Hashable, Sendable {
    case source(Source.ID)
    case chapter(Chapter.ID)
    /// An address that the reader can note down; the program opens none.
    case web(String)
  }

  /// Runs in reading order; a line break of the source is one space.
  public var runs: [Run]

  public init(runs: [Run]) { self.runs = runs }

  public init(_ text: String) { runs = [Run(text)] }

  /// The text without its marks.
  public var text: String { runs.map(\.text).joined() }
}
