import Terminal

extension Binding {
  /// The keys of a place where text is written.
  static let editing: [Binding] =
    moving + deleting + [
      Binding([.control("_"), .alt("u")], "Ctrl-_", "undo, also Alt-U", .edit(.undo)),
      Binding([.control("y"), .alt("e")], "Ctrl-Y", "redo, also Alt-E", .edit(.redo)),
    ]

  private static let moving: [Binding] = [
    Binding([Key(.left), .control("b")], "left", "one character back", .edit(.left)),
    Binding([Key(.right), .control("f")], "right", "one character on", .edit(.right)),
    Binding([Key(.up), .control("p")], "up", "one line up", .edit(.up)),
    Binding([Key(.down), .control("n")], "down", "one line down", .edit(.down)),
    Binding(
      [Key(.left, .control), Key(.left, .alt), .alt("b")], "Ctrl-left", "one word back", .edit(.wordLeft)),
    Binding(
      [Key(.right, .control), Key(.right, .alt), .alt("f")], "Ctrl-right", "one word on",
      .edit(.wordRight)),
    Binding([Key(.home), .control("a")], "Home", "start of the line", .edit(.lineStart)),
    Binding([Key(.end), .control("e")], "End", "end of the line", .edit(.lineEnd)),
    Binding([Key(.home, .control)], "Ctrl-Home", "start of the text", .edit(.textStart)),
    Binding([Key(.end, .control)], "Ctrl-End", "end of the text", .edit(.textEnd)),
    Binding([Key(.pageUp)], "PgUp", "a page up", .pageUp),
    Binding([Key(.pageDown)], "PgDn", "a page down", .pageDown),
  ]

  private static let deleting: [Binding] = [
    Binding([Key(.backspace)], "backspace", "delete back", .edit(.deleteBackward)),
    Binding([Key(.delete), .control("d")], "Del", "delete on", .edit(.deleteForward)),
    Binding(
      [.control("w"), Key(.backspace, .alt), Key(.backspace, .control)], "Ctrl-W", "delete a word back",
      .edit(.deleteWordBackward)),
    Binding(
      [.alt("d"), Key(.delete, .control)], "Alt-D", "delete a word on", .edit(.deleteWordForward)),
    Binding([.control("u")], "Ctrl-U", "delete to the start of the line", .edit(.deleteToLineStart)),
    Binding([.control("k")], "Ctrl-K", "delete to the end of the line", .edit(.deleteToLineEnd)),
  ]
}
