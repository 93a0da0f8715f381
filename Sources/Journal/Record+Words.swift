extension Record {
  /// Whether it holds words or marks that the reader made, and not nothing.
  public var isWriting: Bool {
    switch body {
    case .answer(let answer): !answer.value.isEmpty
    case .entry(let entry): !entry.text.allSatisfy(\.isWhitespace)
    case .note(let note): !(note.title + note.text).allSatisfy(\.isWhitespace)
    case .practice(let practice): !practice.text.allSatisfy(\.isWhitespace)
    case .tick, .rating, .setting, .unknown: false
    }
  }

  /// Whether something in it is not known to this version.
  public var holdsUnknown: Bool {
    switch body {
    case .answer(let answer): answer.value.holdsUnknown
    case .unknown: true
    case .entry, .note, .practice, .tick, .rating, .setting: false
    }
  }

  /// Whether this version can read nothing of what was written in it.
  public var isUnknown: Bool {
    switch body {
    case .answer(let answer): answer.value.isUnknown
    case .unknown: true
    case .entry, .note, .practice, .tick, .rating, .setting: false
    }
  }

  /// What was asked, as it was asked, or what the reader called it; a line of the day answers nothing.
  public var question: String {
    switch body {
    case .answer(let answer): answer.asked
    case .entry: "A line for the day"
    case .note(let note): note.title.isEmpty ? "A note" : note.title
    case .practice: "A practice of your own"
    case .tick, .rating, .setting, .unknown: ""
    }
  }

  /// The reader's words, or marks in words.
  public var words: String {
    switch body {
    case .answer(let answer): answer.value.text
    case .entry(let entry): entry.text
    case .note(let note): note.text
    case .practice(let practice): practice.text
    case .tick, .rating, .setting, .unknown: ""
    }
  }
}
