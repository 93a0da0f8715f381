/// How a run of the program ended.
public enum Ending: Hashable, Sendable {
  /// The reader left.
  case left
  /// SIGTERM or SIGINT asked for it.
  case terminated
  /// The book has a fault.
  case badBook
  /// The terminal went away.
  case hungUp
}
