/// A whole number from 0 to 10, with a word at each end.
public struct Scale: Hashable, Sendable {
  public static let range = 0...10

  public var low: String
  public var high: String

  public init(low: String, high: String) {
    self.low = low
    self.high = high
  }
}

extension Scale {
  init(reading record: inout Record) {
    self.init(low: record.text("low", .title), high: record.text("high", .title))
  }
}
