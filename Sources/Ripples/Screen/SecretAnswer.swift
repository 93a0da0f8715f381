/// What came of something that a screen had done with the secret field: never what stands in it.
enum SecretAnswer: Sendable {
  case held(isCommon: Bool)
  case confirmed(Bool)
  case checked(Bool)
  /// Whether the journal opens only with a passphrase from now on.
  case protected(Bool)
  case notProtected(String)
  /// Words that were drawn, to be shown.
  case drew([String])
  case recoveryKept
  case recoveryNotKept(String)
}
