/// What keeps a reader of the file from its content.
public enum Protection: Hashable, Sendable {
  /// The key lies in the file: whoever can read the file can read everything.
  case open
  case passphrase(hasRecoveryWords: Bool)
}
