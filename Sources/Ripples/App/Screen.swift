import Canvas

/// One screen of the program: a small value that says what it answers to, takes an action, and draws itself.
///
/// What is large (the editor's text, the laid-out chapter, the archive) is stored in `App` and changed there.
protocol Screen: Sendable {
  /// Whether keys that have no binding become text.
  var isWriting: Bool { get }

  /// Lays out what it shows, after events and before a frame, so that drawing only copies.
  mutating func layOut(in app: App)

  /// The rows of the window that the editor has, on a screen that shows it.
  func editorRows(in app: App) -> Int?

  /// The rows of the key table that hold here, the ones of this screen before those that hold everywhere.
  func bindings(in app: App) -> [Binding]

  mutating func handle(_ action: Action, in app: inout App) -> Navigation

  func draw(on canvas: inout Canvas, in app: App)
}

extension Screen {
  var isWriting: Bool { false }

  mutating func layOut(in app: App) {}

  func editorRows(in app: App) -> Int? { nil }
}

/// What a key or a paste means on the screen that has it.
enum Action: Sendable {
  case command(Command)
  /// Typed or pasted.
  case text(String)
}

/// Where a screen leads after an action.
enum Navigation {
  case stay
  case open(any Screen)
  case replace(with: any Screen)
  case back
  /// These screens alone, the last of them showing.
  case home([any Screen])
}
