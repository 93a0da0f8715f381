/// A JSON value of any shape, held so that it is written as it was read.
///
/// A number keeps its digits, and an object the order of its members: what a later version of the program wrote goes
/// through this one unchanged.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it is written: `1`, `1.0`, `-2.5e3`, and whole numbers of any length.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  public static func number(_ number: some FixedWidthInteger) -> JSON { .number(String(number)) }

  /// The value under a name, the first of them; nil where there is none, and for what is no object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension JSON {
  /// An object of what this version knows, and of what a later one wrote beside it, in the order of the names.
  ///
  /// - Parameters:
  ///   - known: members of this version; nil is left out.
  ///   - unknown: fields of a later version. Under the name of a known member stand those that are in its object.
  public static func ordered(
    _ known: [(name: String, value: JSON?)], keeping unknown: [String: JSON] = [:]
  ) -> JSON {
    var members = known.compactMap { member in member.value.map { Member(member.name, $0) } }
    for (name, value) in unknown {
      guard let index = members.firstIndex(where: { $0.name == name }) else {
        members.append(Member(name, value))
        continue
      }
      if case (.object(let ours), .object(let theirs)) = (members[index].value, value) {
        members[index].value = .ordered(
          ours.map { ($0.name, $0.value) },
          keeping: Dictionary(theirs.map { ($0.name, $0.value) }) { first, _ in first })
      }
    }
    // The order would else follow the seed of each run's hashes, and one content have many forms.
    return .object(members.sorted { $0.name < $1.name })
  }
}
