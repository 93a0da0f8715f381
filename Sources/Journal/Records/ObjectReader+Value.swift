extension ObjectReader {
  mutating func value(_ name: String) throws(UnreadableRecord) -> Answer.Value {
    let (value, rest) = try Answer.Value.read(require(name))
    keep(rest, under: name)
    return value
  }
}
