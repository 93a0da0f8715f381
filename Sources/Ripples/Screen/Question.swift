import Workbook

/// One line above the footer that asks something, and the one key that says yes to it.
///
/// Any other key means no, and does what it does anyway, but for `n` and Esc: nobody has to deal with a question to read
/// on.
enum Question: Hashable, Sendable, Codable {
  /// Whether to keep what the book keeps for the sitting only.
  case keep(Exercise.ID)
  /// Whether an answer that was emptied is to take its earlier versions along.
  case eraseEarlier(Exercise.ID)

  var words: String {
    switch self {
    case .keep: "Keep these words on this computer? y. Any other key does not."
    case .eraseEarlier: "It is empty now. Erase its earlier versions too? d. Any other key keeps them."
    }
  }

  /// What is said when another key said no.
  var declined: String {
    switch self {
    case .keep: "Not kept."
    case .eraseEarlier: "The earlier versions are kept."
    }
  }

  /// The key that says yes.
  var binding: Binding {
    switch self {
    case .keep: Binding(["y"], "y", "keep them", .yes, footer: .always)
    case .eraseEarlier: Binding(["d"], "d", "erase them", .yes, footer: .always)
    }
  }
}
