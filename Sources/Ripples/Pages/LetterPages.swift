import Canvas
import Sitting
import Terminal
import Workbook

extension Sheet {
  /// After a letter was written: its closing words, and what becomes of it.
  static func afterLetter(_ subject: Subject, in context: Context, columns: Int) -> Sheet {
    let closing = context.sitting.form(of: subject)?.closing
    let isSaved = context.sitting.keepsWords && !context.sitting.isHeldBack(subject)
    let keep = Binding(
      [Key(.enter)], "enter", isSaved ? "keep it" : "keep it until I leave", .choose(0), footer: .always)
    let save = Binding(["S"], "S", "save it on this computer", .choose(1), footer: .always)
    let sittingOnly = Binding(["s"], "s", "for this sitting only", .choose(2), footer: .always)
    let delete = Binding(["d"], "d", "delete it", .choose(3), footer: .always)
    var choices = [keep]
    if context.sitting.isHeldBack(subject) { choices.append(save) }
    if isSaved { choices.append(sittingOnly) }
    return Sheet(
      title: "Your page",
      lines: paragraphs(
        [closing, isSaved ? "It is saved as it stands." : "It is here until you leave."].compactMap { $0 },
        columns: columns),
      choices: choices + [delete, Binding([Key(.escape)], "esc", "back", .back, footer: .last)])
  }
}

extension Page {
  func chooseAfterLetter(_ command: Command, _ subject: Subject, in context: inout Context) -> Navigation? {
    guard case .exercise(let exercise) = subject else { return .back }
    switch command {
    case .choose(0), .back: return .back
    case .choose(1):
      context.keep(subject)
      return .back
    case .choose(2):
      context.sitting.letGo(subject, entirely: true)
      context.notice = "It is off the journal’s file, and here until you leave."
      return .back
    case .choose(3):
      context.sitting.erase(exercise)
      context.notice = "Deleted. " + Erasing.said
      return .back
    default: return nil
    }
  }
}
