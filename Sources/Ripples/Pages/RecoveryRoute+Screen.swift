import Canvas
import Sitting
import Terminal

/// Twelve words for paper, which open the journal when the passphrase is lost.
extension RecoveryRoute: Screen {
  func isWriting(in context: Context) -> Bool { number != nil }

  /// Which of three words is asked for; nil where none is.
  var number: Int? { if case .asked(let number) = stage { number } else { nil } }

  func bindings(in context: Context) -> [Binding] {
    switch stage {
    case .drawing, .keeping: return Binding.always
    case .offer:
      return [Binding(["1"], "1", "show me the words", .choose(0), footer: .always)]
        + (isOffer ? [Binding(["2"], "2", "later", .choose(1), footer: .always)] : []) + [Binding.back()]
        + Binding.everywhere
    case .drawn:
      let copied = Binding([Key(.enter)], "enter", "I have copied them", .open, footer: .always)
      return [copied] + Binding.upAndDown + [Binding.back("without them")] + Binding.everywhere
    case .asked:
      return [
        Binding([Key(.enter)], "enter", "go on", .open, footer: .always),
        Binding([Key(.backspace)], "backspace", "delete back", .edit(.deleteBackward)),
        Binding([.control("u")], "Ctrl-U", "start over", .edit(.deleteToLineStart)),
        Binding([Key(.escape)], "esc", "see them again; then ! help", .back, footer: .last),
      ] + Binding.always
    }
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    switch (stage, action) {
    case (.offer, .command(.choose(0))):
      stage = .drawing
      context.sitting.drawRecoveryWords()
    case (.offer, .command(.choose)), (.offer, .command(.back)):
      if isOffer { context.sitting.wantsNoRecoveryWords() }
      return .back
    case (.drawn, .command(.open)): ask(1, in: &context)
    case (.drawn, .command(.back)):
      if isOffer { context.sitting.wantsNoRecoveryWords() }
      return .back
    case (.drawn, .command(let command)):
      top = command.scrolled(top, of: sheet(in: context).lines.count, rows: context.frame.bodyHeight)
    case (.asked(let number), _): answer(action, number, in: &context)
    default: break
    }
    return .stay
  }

  private mutating func ask(_ number: Int, in context: inout Context) {
    let count = context.drawn?.words.count ?? 0
    if number == 1 { context.drawn?.asked = context.sitting.drawThree(of: count) }
    context.drawn?.typed = ""
    (stage, said) = (.asked(number), nil)
  }

  private mutating func answer(_ action: Action, _ number: Int, in context: inout Context) {
    let typed = context.drawn?.typed ?? ""
    switch action {
    case .text(let text): context.drawn?.typed = String((typed + text.filter { !$0.isNewline }).prefix(24))
    case .command(.edit(.deleteBackward)): context.drawn?.typed = String(typed.dropLast())
    case .command(.edit): context.drawn?.typed = ""
    case .command(.open): check(number, in: &context)
    case .command(.back):
      context.drawn?.typed = ""
      (stage, said) = (.drawn, nil)
    case .command, .secret: break
    }
  }

  private mutating func check(_ number: Int, in context: inout Context) {
    guard let drawn = context.drawn, drawn.asked.indices.contains(number - 1), !drawn.typed.isEmpty else {
      return
    }
    let place = drawn.asked[number - 1]
    guard drawn.isTyped(at: place) else {
      said = "“\(drawn.typed)” is not word \(place). Look at your paper once more; esc shows the words again."
      context.drawn?.typed = ""
      return
    }
    guard number == drawn.asked.count else { return ask(number + 1, in: &context) }
    (stage, said) = (.keeping, nil)
    context.drawn?.typed = ""
    context.sitting.keepRecoveryWords()
  }

  mutating func hear(_ answer: SecretAnswer, in context: inout Context) -> Navigation {
    switch (stage, answer) {
    case (.drawing, .drew(let words)):
      context.drawn = DrawnWords(words)
      stage = .drawn
    case (.keeping, .recoveryKept):
      context.sitting.keptRecoveryWords()
      context.notice = "The words on your paper open the journal, too. ripples recover asks for them."
      return .back
    case (.drawing, .recoveryNotKept(let why)): (stage, said) = (.offer, why)
    case (.keeping, .recoveryNotKept(let why)): (stage, said) = (.drawn, why)
    default: break
    }
    return .stay
  }
}
