import Time

extension TimeOfDay {
  /// Understands a time as a person types it: `19:30`, `7:30 pm`, `7pm`, `7 p.m.`, `14`, `1930`, `noon`, `midnight`.
  ///
  /// A number alone is an hour of 24, wherever the reader is: `7` is 7:00 in the morning, and nothing guesses that the
  /// evening was meant; what was understood is shown. `24:00` and `24` are midnight, 0:00. Nil for what is not
  /// understood: the text is the answer then.
  public init?(typed text: String) {
    guard var tokens = DateToken.tokens(of: text) else { return nil }
    if tokens.first == .word("at") { tokens.removeFirst() }
    switch tokens {
    case [.word("noon")], [.number(12, digits: 2), .word("noon")]: self.init(hour: 12, minute: 0)
    case [.word("midnight")], [.number(12, digits: 2), .word("midnight")]: self.init(hour: 0, minute: 0)
    default:
      let half = Half(takenFrom: &tokens)
      guard let clock = Self.clock(tokens) else { return nil }
      self.init(hour: clock.hour, minute: clock.minute, half: half)
    }
  }

  private init?(hour: Int, minute: Int, half: Half?) {
    guard let half else {
      self.init(hour: hour == 24 && minute == 0 ? 0 : hour, minute: minute)
      return
    }
    guard (1...12).contains(hour) else { return nil }
    self.init(hour: hour % 12 + (half == .afternoon ? 12 : 0), minute: minute)
  }

  /// `7`, `7:30`, `7.30`, `730` and `1930`.
  private static func clock(_ tokens: [DateToken]) -> (hour: Int, minute: Int)? {
    switch tokens.count {
    case 1:
      guard case .number(let number, let digits) = tokens[0] else { return nil }
      return digits <= 2 ? (number, 0) : (number / 100, number % 100)
    case 3 where tokens[1] == .mark(":") || tokens[1] == .mark("."):
      guard case .number(let hour, digits: 1...2) = tokens[0], case .number(let minute, digits: 2) = tokens[2]
      else {
        return nil
      }
      return (hour, minute)
    default: return nil
    }
  }

  /// One of the two halves of a day.
  private enum Half {
    case morning, afternoon

    /// Takes `am`, `p.m.` or `p` from the end.
    init?(takenFrom tokens: inout [DateToken]) {
      let letters = tokens.drop { $0.word == nil }.compactMap(\.word).joined()
      switch letters {
      case "am", "a": self = .morning
      case "pm", "p": self = .afternoon
      default: return nil
      }
      while tokens.last?.word != nil { tokens.removeLast() }
    }
  }
}
