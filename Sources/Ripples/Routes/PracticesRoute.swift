import Time

/// The practices of a day, like a note on the fridge: one key to tick, nothing owed.
struct PracticesRoute: Hashable, Sendable, Codable {
  var day: Day
  var cursor = 0
}
