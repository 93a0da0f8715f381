extension KeyedDecodingContainer {
  /// Decodes a whole number, and throws for one that is outside of `range`.
  package func decode<Number: FixedWidthInteger & Decodable>(
    _ key: Key, in range: ClosedRange<Number>
  ) throws -> Number {
    let number = try decode(Number.self, forKey: key)
    guard range.contains(number) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "\(number) is not in \(range)")
    }
    return number
  }
}
