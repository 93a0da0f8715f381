/// What reaches the program of a field whose text it never sees: a passphrase, or recovery words.
public enum SecretEvent: Hashable, Sendable {
  /// How many scalars stand in the field now.
  case count(Int)
  /// Enter.
  case submit
  /// Escape.
  case cancel
  /// The field took no more, and something that was typed or pasted is not in it.
  case full
}
