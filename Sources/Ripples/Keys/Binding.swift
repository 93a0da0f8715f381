import Terminal

/// One row of the key table: the keys, the label that footer and help say of them, and the command.
///
/// What a screen answers to, its footer and the screen of keys all come from these rows, so that none of
/// them can say what another does not do.
struct Binding {
  var keys: [Key]
  /// The keys in words, as the footer says them: `space`, `Ctrl-C`; empty where the row before speaks for this one.
  var name: String
  /// What they do, in a few words.
  var label: String
  var command: Command
  var footer: Footing

  /// Where the binding stands in the footer, if it does.
  enum Footing {
    /// On the screen of keys alone.
    case none
    /// Left out first when the window is small.
    case ifRoom
    case always
    /// In the last row: the way back, help, and leaving.
    case last
    /// In the last row, and left out before help or leaving would be.
    case lastIfRoom
  }

  init(_ keys: [Key], _ name: String, _ label: String, _ command: Command, footer: Footing = .none) {
    self.keys = keys
    self.name = name
    self.label = label
    self.command = command
    self.footer = footer
  }
}

extension [Binding] {
  /// The first row that has the key answers to it.
  func command(for key: Key) -> Command? {
    for binding in self where binding.keys.contains(key) { return binding.command }
    return nil
  }
}

extension Binding {
  /// What every screen answers to while no text is written.
  static let everywhere: [Binding] =
    [
      Binding(["!"], "!", "help", .help, footer: .last),
      Binding(["?"], "?", "keys", .keys, footer: .lastIfRoom),
    ] + always

  /// What every screen answers to, also while text is written.
  static let always: [Binding] = [
    Binding([.control("c")], "Ctrl-C", "leave at once", .leave, footer: .last),
    Binding([.control("l")], "Ctrl-L", "blank screen until any key; it is no lock", .cover),
    Binding([.control("z")], "Ctrl-Z", "set the program aside, fg brings it back", .suspend),
  ]

  static func back(_ label: String = "back") -> Binding {
    Binding([Key(.escape), "q"], "esc", label, .back, footer: .last)
  }

  /// The ten digits, as one row of the screen of keys.
  static func digits(_ label: String, _ command: (Int) -> Command) -> [Binding] {
    (0...9).map { digit in
      Binding(
        [Key(.character(Character(String(digit))))], digit == 0 ? "0 to 9" : "", label, command(digit))
    }
  }

  /// By its number to a chapter.
  static let chapters = digits("to the chapter of that number") { .chapter(number: $0) }

  /// Up and down a list or a page that is longer than the window.
  static let upAndDown: [Binding] = [
    Binding([Key(.down), "j"], "down", "one line on", .down),
    Binding([Key(.up), "k"], "up", "one line back", .up),
    Binding([" ", Key(.pageDown)], "space", "a page on", .pageDown),
    Binding([Key(.pageUp)], "PgUp", "a page back", .pageUp),
    Binding(["g", Key(.home)], "g", "to the top", .top),
    Binding(["G", Key(.end)], "G", "to the end", .bottom),
  ]
}
