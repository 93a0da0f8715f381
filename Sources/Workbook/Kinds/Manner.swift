extension Field {
  /// How a field is answered: what is asked of a kind of field, so that nothing else tells the kinds apart.
  public enum Manner: Hashable, Sendable {
    /// By typing.
    case typed(Typing)
    /// By one mark on a scale.
    case marked(Scale)
    /// By picking options.
    case picked(Choice)
  }

  /// What is typed into a field.
  public struct Typing: Hashable, Sendable {
    /// What a text is taken for; a day or a time that is not understood stays a text.
    public enum Meaning: Hashable, Sendable {
      case text, list, day, time
    }

    public var meaning: Meaning
    /// Whether Enter begins a new line in it.
    public var hasLines = false
    /// Examples that are shown to start from.
    public var seeds: [String] = []
  }
}

extension Field.Kind {
  /// How a field of this kind is answered.
  public var manner: Field.Manner {
    switch self {
    case .text: .typed(.init(meaning: .text, hasLines: true))
    case .line: .typed(.init(meaning: .text))
    case .list(let seeds): .typed(.init(meaning: .list, hasLines: true, seeds: seeds))
    case .date: .typed(.init(meaning: .day))
    case .time: .typed(.init(meaning: .time))
    case .scale(let scale): .marked(scale)
    case .choice(let choice): .picked(choice)
    }
  }

  /// How it is typed into; nil where it is not.
  public var typing: Field.Typing? { if case .typed(let typing) = manner { typing } else { nil } }

  /// Whether it is answered by typing.
  public var isTyped: Bool { typing != nil }

  /// Whether there is an option that the book keeps for the sitting.
  var hasHeldOption: Bool {
    if case .picked(let choice) = manner {
      choice.options.contains(where: \.isKeptForSittingOnly)
    } else {
      false
    }
  }
}
