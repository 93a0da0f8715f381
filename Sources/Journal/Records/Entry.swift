import Time

/// A piece of writing that answers no prompt: the line for a day, beside its practices.
public struct Entry: Hashable, Sendable, Codable {
  public var day: Day
  public var text: String

  public init(day: Day, text: String) {
    self.day = day
    self.text = text
  }
}
