import Journal

/// The signs that stand beside words. Every sign has its word: nothing is said by a sign alone.
enum Signs: Hashable, Sendable {
  case ripples
  /// ASCII alone, and none at all where a word says it: for a screen reader or braille.
  case plain

  /// A ripple that spreads as a chapter is done.
  func sign(of progress: Progress) -> String {
    switch (self, progress) {
    case (.ripples, .untouched): "·"
    case (.ripples, .begun): "○"
    case (.ripples, .read): "◎"
    case (.ripples, .answered): "◉"
    case (.plain, _): ""
    }
  }

  /// What stands before an item of a list.
  var listMark: String { self == .plain ? "- " : "• " }

  /// Whether a practice was done: a box, or words before it.
  func tick(_ isDone: Bool) -> String { box(isDone, "done:", "not yet:") }

  /// Whether something is chosen: a box, or words before it.
  func choice(_ isChosen: Bool) -> String { box(isChosen, "chosen:", "not chosen:") }

  private func box(_ isOn: Bool, _ on: String, _ off: String) -> String {
    switch self {
    case .ripples: isOn ? "[x]" : "[ ]"
    case .plain: isOn ? on : off
    }
  }

  /// The key of a choice: numbers first, then letters.
  static func key(ofChoice index: Int) -> Character? {
    let keys = Array("123456789abcdefghilmnprstuvwyz")
    return keys.indices.contains(index) ? keys[index] : nil
  }
}

/// How far a reader is in a chapter.
enum Progress: Hashable, Sendable {
  case untouched, begun, read, answered

  /// A word for it; nothing for what was not touched.
  var word: String {
    switch self {
    case .untouched: ""
    case .begun: "begun"
    case .read: "read"
    case .answered: "answered"
    }
  }

  init(_ reached: Reached?) {
    switch reached {
    case .answered: self = .answered
    case .read: self = .read
    case .begun: self = .begun
    case nil: self = .untouched
    }
  }
}
