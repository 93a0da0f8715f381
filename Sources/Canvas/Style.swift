/// How a cell is painted: an ink of the palette and its traits.
///
/// Styles name roles, never colors: the terminal that shows a canvas decides what an ink looks like
/// in 256 colors, in 16, in 8 or in none.
public struct Style: Hashable, Sendable {
  public enum Ink: UInt8, Hashable, Sendable {
    /// The reader's own foreground color.
    case text
    /// Said more softly: hints, footers, dates.
    case quiet
    /// The one color of the house: what has the focus.
    case accent
  }

  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Traits(rawValue: 1)
    public static let italic = Traits(rawValue: 2)
    public static let underline = Traits(rawValue: 4)
    public static let reverse = Traits(rawValue: 8)
  }

  public var ink: Ink
  public var traits: Traits

  public init(_ ink: Ink = .text, _ traits: Traits = []) {
    self.ink = ink
    self.traits = traits
  }

  public static let text = Style()
  public static let strong = Style(.text, .bold)
  public static let quiet = Style(.quiet)
  public static let accent = Style(.accent)
  public static let title = Style(.accent, .bold)
}
