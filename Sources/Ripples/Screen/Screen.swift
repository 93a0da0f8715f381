/// One screen of the program: a small value that says what it answers to, takes an action, and shows a sheet.
///
/// What is large (the editor's text, the laid-out chapter, the archive) is stored in the context and changed there.
protocol Screen: Sendable {
  /// Whether keys that have no binding become text.
  func isWriting(in context: Context) -> Bool

  /// Whether what is typed goes into the secret field, and only `Action.secret` comes of it.
  func wantsSecret(in context: Context) -> Bool

  /// Brings what is laid out in step with the state, after events and before a frame, so that drawing only copies.
  mutating func settle(in context: inout Context)

  /// The rows of the key table that hold here, the ones of this screen before those that hold everywhere.
  func bindings(in context: Context) -> [Binding]

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation

  /// Takes in what came of something that it had done with the secret field.
  mutating func hear(_ answer: SecretAnswer, in context: inout Context) -> Navigation

  func sheet(in context: Context) -> Sheet
}

extension Screen {
  func isWriting(in context: Context) -> Bool { false }

  func wantsSecret(in context: Context) -> Bool { false }

  mutating func settle(in context: inout Context) {}

  mutating func hear(_ answer: SecretAnswer, in context: inout Context) -> Navigation { .stay }
}
