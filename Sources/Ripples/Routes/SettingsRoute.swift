/// What a reader may set, as a list.
struct SettingsRoute: Hashable, Sendable, Codable {
  /// The setting that has the focus.
  var row = Row.idle

  enum Row: Hashable, Sendable, Codable, CaseIterable {
    // Who may open it
    case passphrase, removal, recovery

    // Where nobody presses a key
    case idle, ending

    // How it looks
    case signs, measure

    // What comes first
    case country, forMyself, practices
  }
}
