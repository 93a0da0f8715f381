import Journal

/// How long nobody may press a key before the journal locks, or the screen goes blank where it has no passphrase.
public enum IdleTime: String, CaseIterable, Sendable {
  case quarterMinute = "15"
  case oneMinute = "60"
  case fiveMinutes = "300"
  case quarterHour = "900"
  case halfHour = "1800"
  case never

  /// Milliseconds; nil for never.
  public var milliseconds: Int64? { Int64(rawValue).map { $0 * 1_000 } }
}

extension Sitting {
  /// What the journal says; five minutes where it says nothing that is known.
  public var idleTime: IdleTime { summary[.idle].flatMap(IdleTime.init) ?? .fiveMinutes }

  /// Remembers it, for this sitting too where nothing is kept.
  public mutating func remember(_ idle: IdleTime) { set(.idle, to: idle.rawValue) }

  /// Ends a sitting of which nothing is kept when nobody presses a key, instead of showing a blank screen.
  public mutating func endWhenIdle(_ ends: Bool) { endsWhenIdle = ends }
}
