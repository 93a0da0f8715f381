import Canvas

/// What reaches the program from its terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste, whole, with its line ends as `\n`.
  case paste(String)
  /// Of what is typed into a secret field: never the text.
  case secret(SecretEvent)
  /// The wheel, in lines: negative is up.
  case wheel(Int)
  case focus(Bool)
  case resize(Size)
  /// SIGTERM or SIGINT: save and leave.
  case terminate
  /// SIGHUP or the end of input: the terminal may be gone.
  case hangUp
  /// SIGTSTP or the suspend chord's signal: save, then stop.
  case suspend
  /// SIGCONT: the program runs again after a stop.
  case resume
}
