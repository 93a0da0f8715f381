/// A key as the reader pressed it, with its modifiers.
public struct Key: Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    /// One typed scalar; a combining mark arrives as a key of its own.
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public var code: Code
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A control chord, as in `Key.control("c")`; letters are lowercase.
  public static func control(_ character: Character) -> Key { Key(.character(character), .control) }

  public static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A plain character key, so that a table of bindings can say `"j"`.
  public init(extendedGraphemeClusterLiteral value: Character) { self.init(.character(value)) }
}
