import Canvas
import Sitting
import Terminal

/// Setting, changing or taking away a passphrase: the screen hears of counts and answers, and never of what is typed.
extension PassphraseRoute: Screen {
  private var isField: Bool {
    switch stage {
    case .current, .first, .second: true
    case .ways, .drawn, .meaning, .working: false
    }
  }

  // What is typed while an answer is awaited stands behind it: it is kept, and not taken for keys.
  func isWriting(in context: Context) -> Bool { isField }

  func wantsSecret(in context: Context) -> Bool { isField }

  func bindings(in context: Context) -> [Binding] {
    switch stage {
    case .working: return Binding.always
    case .current, .first, .second:
      return [
        Binding([Key(.enter)], "enter", "go on", .open, footer: .always),
        Binding([Key(.escape)], "esc", "back; then ! help", .back, footer: .last),
      ] + Binding.always
    case .ways:
      return [
        Binding(["1"], "1", "six words", .choose(0), footer: .always),
        Binding(["2"], "2", "my own", .choose(1), footer: .always),
        Binding.back(),
      ] + Binding.everywhere
    case .drawn:
      return [
        Binding([Key(.enter)], "enter", "I have copied them", .open, footer: .always),
        Binding(["d"], "d", "draw others", .another, footer: .always), Binding.back(),
      ] + Binding.everywhere
    case .meaning:
      return [Binding(["1"], "1", "take it away", .choose(0), footer: .always), Binding.back("keep it")]
        + Binding.everywhere
    }
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    switch action {
    case .secret(.count(let count)): isEmpty = count == 0
    case .secret(.full): said = "It can hold no more."
    case .secret(.submit), .command(.open): goOn(in: &context)
    case .secret(.cancel), .command(.back): return goBack(in: &context)
    case .command(.choose(let choice)): choose(choice, in: &context)
    case .command(.another): if stage == .drawn, !isWaiting { draw(in: &context) }
    case .command, .text: break
    }
    return .stay
  }

  /// Enter: what is in the field is looked at by whoever has it.
  private mutating func goOn(in context: inout Context) {
    guard !isWaiting else { return }
    switch stage {
    case .drawn: (stage, said) = (.second, nil)
    case .current, .first, .second:
      guard !isEmpty else { return }
      (isWaiting, isEmpty, said) = (true, true, nil)
      context.sitting.ask(stage == .current ? .check : stage == .first ? .holdFirst : .confirm)
    case .ways, .meaning, .working: break
    }
  }

  private mutating func choose(_ choice: Int, in context: inout Context) {
    guard !isWaiting else { return }
    switch (stage, choice) {
    case (.ways, 0): draw(in: &context)
    case (.ways, _): (stage, isDrawn, said) = (.first, false, nil)
    case (.meaning, _):
      (stage, isWaiting) = (.working, true)
      context.sitting.unprotect()
    default: break
    }
  }

  private mutating func draw(in context: inout Context) {
    (isWaiting, isDrawn, said) = (true, true, nil)
    context.sitting.drawPassphrase()
  }

  /// One step back; nothing has changed until the journal is sealed.
  private mutating func goBack(in context: inout Context) -> Navigation {
    (isEmpty, said) = (true, nil)
    switch stage {
    case .working: return .stay
    case .second where isDrawn:
      // The words are still held as the first of two.
      context.sitting.ask(.clear)
      (stage, isWaiting) = (.drawn, false)
    case .first, .second, .drawn:
      context.forgetSecrets()
      (stage, isWaiting, isDrawn) = (stage == .second ? .first : .ways, false, false)
    case .current, .ways, .meaning: return wayBack
    }
    return .stay
  }

  private var wayBack: Navigation {
    guard let asking else { return .back }
    return .replace(with: .page(PageRoute(.whoMayOpen(asking.subject, isWritten: asking.isWritten))))
  }

  // MARK: Answers

  mutating func hear(_ answer: SecretAnswer, in context: inout Context) -> Navigation {
    // What was gone back from is answered to nobody.
    guard isWaiting else { return .stay }
    isWaiting = false
    switch answer {
    case .checked(true): return isKnown()
    case .checked(false): said = "This is not the passphrase."
    case .held(let isCommon):
      stage = .second
      said =
        isCommon
        ? "It is among the thousand that are chosen most, and so are tried first. You may keep it; esc goes back."
        : nil
    case .confirmed(true):
      (stage, isWaiting, said) = (.working, true, nil)
      context.sitting.protect()
    case .confirmed(false):
      stage = isDrawn ? .drawn : .first
      said = isDrawn ? "That was not the same. Here they are once more." : "They differ: type both once more."
    case .drew(let words):
      context.drawn = DrawnWords(words)
      stage = .drawn
    case .protected(let isSealed): return isDone(isSealed, in: &context)
    case .notProtected(let why):
      context.forgetSecrets()
      said = why
      // Where the present one could not be looked at, it is still asked for.
      if stage != .current { (stage, isDrawn) = (purpose == .remove ? .meaning : .ways, false) }
    case .recoveryKept, .recoveryNotKept: break
    }
    return .stay
  }

  /// The present passphrase was the right one.
  private mutating func isKnown() -> Navigation {
    switch purpose {
    case .recovery: return .replace(with: .recovery(RecoveryRoute(isOffer: false)))
    case .remove: stage = .meaning
    case .set, .change: stage = .ways
    }
    return .stay
  }

  /// The journal is sealed anew, or open: on to what the question stood before.
  private func isDone(_ isSealed: Bool, in context: inout Context) -> Navigation {
    if isSealed { context.sitting.tookPassphrase() } else { context.sitting.lostPassphrase() }
    var next = Navigation.back
    if let asking {
      if asking.isWritten {
        context.keepHeldBack(asking.subject)
      } else {
        next = context.begin(asking.subject).map { .replace(with: $0) } ?? .back
      }
    }
    switch purpose {
    case .change: context.notice = "Changed. From now on the book asks for the new one."
    case .remove: context.notice = "Taken away: anyone who uses your account can open what you wrote."
    case .set, .recovery: context.notice = "Sealed. From now on the book asks for it each time."
    }
    return next
  }
}
