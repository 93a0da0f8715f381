import Time

/// Takes the members of an object one by one; what nobody took is unknown, and is kept.
///
///     var object = try ObjectReader(json)
///     practice = Practice.ID(try object.text("practice"))
///     unknownFields = try object.rest()
struct ObjectReader {
  private var members: [JSON.Member]
  /// What was unknown in the objects under these names.
  private var kept: [String: JSON] = [:]

  init(_ json: JSON) throws(UnreadableRecord) {
    guard case .object(let members) = json else { throw UnreadableRecord() }
    self.members = members
  }

  /// The value under a name, once; nil when there is none.
  mutating func take(_ name: String) -> JSON? {
    guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
    return members.remove(at: index).value
  }

  mutating func require(_ name: String) throws(UnreadableRecord) -> JSON {
    guard let value = take(name) else { throw UnreadableRecord() }
    return value
  }

  mutating func text(_ name: String) throws(UnreadableRecord) -> String {
    guard case .string(let text)? = take(name) else { throw UnreadableRecord() }
    return text
  }

  mutating func flag(_ name: String) throws(UnreadableRecord) -> Bool {
    guard case .bool(let flag)? = take(name) else { throw UnreadableRecord() }
    return flag
  }

  /// A whole number in decimal digits.
  mutating func number<Number: FixedWidthInteger>(
    _ name: String, in range: ClosedRange<Number> = .min ... .max
  ) throws(UnreadableRecord) -> Number {
    try require(name).number(in: range)
  }

  mutating func elements(_ name: String) throws(UnreadableRecord) -> [JSON] { try require(name).elements() }

  mutating func day(_ name: String) throws(UnreadableRecord) -> Day {
    guard let day = Day(try text(name)) else { throw UnreadableRecord() }
    return day
  }

  mutating func moment(_ name: String) throws(UnreadableRecord) -> Moment {
    var object = try ObjectReader(require(name))
    let moment = Moment(
      seconds: try object.number("seconds"), day: try object.day("day"),
      minute: try object.number("minute", in: 0...1439))
    keep(try object.rest(), under: name)
    return moment
  }

  mutating func keep(_ fields: [String: JSON], under name: String) {
    if !fields.isEmpty { kept[name] = .ordered(fields.map { ($0.key, $0.value) }) }
  }

  /// What is left: fields of a later version, and under the names of objects that were read, the fields in these.
  func rest() throws(UnreadableRecord) -> [String: JSON] {
    var rest = kept
    for member in members where rest.updateValue(member.value, forKey: member.name) != nil {
      throw UnreadableRecord()
    }
    return rest
  }
}

extension JSON {
  /// A whole number in decimal digits.
  func number<Number: FixedWidthInteger>(
    in range: ClosedRange<Number>
  ) throws(UnreadableRecord) -> Number {
    guard case .number(let text) = self, let number = Number(text), range.contains(number) else {
      throw UnreadableRecord()
    }
    return number
  }

  func elements() throws(UnreadableRecord) -> [JSON] {
    guard case .array(let elements) = self else { throw UnreadableRecord() }
    return elements
  }
}
