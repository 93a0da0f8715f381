import Terminal

/// What a key or a paste means on the screen that has it.
enum Action: Sendable {
  case command(Command)
  /// Typed or pasted.
  case text(String)
  /// Of what is typed into the secret field.
  case secret(SecretEvent)
}
