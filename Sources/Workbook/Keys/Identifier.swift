/// A name that something in a bundle keeps for good, because answers hang on it: `guarding`, `fear-map`.
///
/// Lowercase letters, digits and hyphens; a part inside an exercise has a dot: `fear-map.likely`.
/// The phantom type keeps a chapter's identifier from being taken for a practice's.
public struct Identifier<Subject>: Hashable, Sendable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }
}

extension Identifier: Comparable {
  public static func < (one: Self, other: Self) -> Bool { one.name < other.name }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    name = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

extension Identifier: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByUnicodeScalarLiteral
{
  public init(stringLiteral value: String) { self.init(value) }
}
