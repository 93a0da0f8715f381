/// What is done with the text of a secret field, which nobody but the performer of effects sees.
public enum SecretStep: Hashable, Sendable {
  /// Hold it as the first of two, and empty the field: `.secretHeld`.
  case holdFirst
  /// Compare it with the one that is held, and empty the field: `.secretConfirmed`.
  case confirm
  /// Is it the passphrase that opens this journal? `.secretChecked`; the field is empty after it.
  case check
  /// Empty the field, and hold on to what is held.
  case clear
  /// Wipe the field, and what is held.
  case discard
}
