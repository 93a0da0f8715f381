/// What one look at the computer found.
public struct Finding: Hashable, Sendable {
  /// What was looked at, in a few words.
  public var title: String
  /// What was found, a sentence each; none when there was nothing.
  public var found: [String] = []
  /// What this account could not read, a name each.
  public var unread: [String] = []
  /// How to mend it: the setting or the command.
  public var mending: String
  /// What would look different afterward, to somebody who knows this computer.
  public var afterward: String

  /// Whether there is something to tell.
  public var isClear: Bool { found.isEmpty }
}

/// One look at the computer, in steps that take a few milliseconds at most; it reads, and does nothing else.
protocol Check: Sendable {
  /// Does the next part of it; the finding when that was the last.
  mutating func step(on machine: Machine) -> Finding?
}
