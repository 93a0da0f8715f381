import Time
import Workbook

/// What a form is filled in for.
public enum Subject: Hashable, Sendable, Codable {
  case exercise(Exercise.ID)
  /// The line of a day, beside its practices.
  case day(Day)
}

extension Subject: Comparable {
  /// Exercises by name, then days in their order: so that every save puts its records in the same order.
  public static func < (one: Subject, other: Subject) -> Bool {
    switch (one, other) {
    case (.exercise(let one), .exercise(let other)): one < other
    case (.day(let one), .day(let other)): one < other
    case (.exercise, .day): true
    case (.day, .exercise): false
    }
  }
}
