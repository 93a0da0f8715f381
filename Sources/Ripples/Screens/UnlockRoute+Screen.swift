import Canvas
import Sitting
import Terminal
import Text

/// The locked screen.
extension UnlockRoute: Screen {
  func isWriting(in context: Context) -> Bool { hasFocus && stage == .asking }

  func wantsSecret(in context: Context) -> Bool { isWriting(in: context) }

  mutating func settle(in context: inout Context) {
    // Enter that came too soon after a wrong one holds when its time has come: nothing that was typed is lost.
    guard stage == .waiting, (nextTry ?? context.sitting.now.uptime) <= context.sitting.now.uptime else {
      return
    }
    stage = .opening
    context.sitting.unlock()
  }

  func bindings(in context: Context) -> [Binding] {
    guard stage == .asking else { return Binding.always }
    if hasFocus {
      let help = Binding([Key(.escape)], "esc", "then ! help", .back, footer: .last)
      return [Binding([Key(.enter)], "enter", "open", .open, footer: .always), help] + Binding.always
    }
    let type = Binding([Key(.enter), Key(.tab)], "enter", "type it", .open, footer: .always)
    return [type] + Binding.everywhere
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard stage == .asking else { return .stay }
    switch action {
    case .secret(.count(let count)): isEmpty = count == 0
    case .secret(.full): said = "It can hold no more."
    case .secret(.submit): submit()
    case .secret(.cancel), .command(.back): leaveField(in: &context)
    case .command(.open): if hasFocus { submit() } else { hasFocus = true }
    case .command, .text: break
    }
    return .stay
  }

  private mutating func submit() {
    if !isEmpty { stage = .waiting }
  }

  private mutating func leaveField(in context: inout Context) {
    hasFocus = false
    isEmpty = true
    context.sitting.ask(.discard)
  }

  func sheet(in context: Context) -> Sheet {
    // In one line, which is the one that a screen reader reads out.
    let label = "Passphrase (typing is hidden):"
    var lines = [StyledLine(label, .strong)]
    if let sentence = stage == .asking ? said : "Opening…" {
      lines += [.blank] + StyledLine.wrapped(sentence, columns: context.frame.textWidth)
    }
    var sheet = Sheet(title: "", lines: lines)
    sheet.focus = 0
    sheet.marksFocus = !isWriting(in: context)
    if isWriting(in: context) { sheet.typedEnd = (line: 0, column: label.columns + 1) }
    return sheet
  }
}
