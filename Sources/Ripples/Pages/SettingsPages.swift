import Canvas
import Workbook

extension Sheet {
  /// What a reader may set, and who can see that it was set.
  static func settings(in context: Context, columns: Int) -> Sheet {
    var lines = StyledLine.wrapped(
      "For myself first: \(context.sitting.isSolo ? "on" : "off")", columns: columns, style: .strong)
    lines += StyledLine.wrapped(whatItDoes(in: context), columns: columns)
    lines += [.blank] + StyledLine.wrapped(keptWords(in: context), columns: columns, style: .quiet)
    lines +=
      [.blank]
      + StyledLine.wrapped(
        "Plain signs: \(context.signs == .plain ? "on" : "off")", columns: columns, style: .strong)
    lines += StyledLine.wrapped("Letters alone, for a screen reader or braille.", columns: columns)
    let keep = Binding(
      ["r"], "r", context.sitting.isSolo ? "keep it on" : "keep it off", .keep, footer: .always)
    return Sheet(
      title: "Settings", lines: lines,
      choices: [
        Binding(
          ["m"], "m", "turn for myself first \(context.sitting.isSolo ? "off" : "on")", .another,
          footer: .always),
        Binding(
          ["v"], "v", "turn plain signs \(context.signs == .plain ? "off" : "on")", .plainSigns,
          footer: .always),
      ]
        + (context.sitting.keeping == .journal && !(context.sitting.remembersSolo == context.sitting.isSolo)
          ? [keep] : []) + [Binding.back()])
  }

  private static func whatItDoes(in context: Context) -> String {
    let first = context.book.chapters.filter(\.isForMyself).map { String($0.number) }
    let order = first.isEmpty ? "What" : "Chapters \(first.inWords) stand first in the contents, and what"
    return order + " looks toward a partner is folded. One key shows it all the same."
  }

  private static func keptWords(in context: Context) -> String {
    guard context.sitting.keeping == .journal else {
      return "This holds for the sitting; nothing of it is kept."
    }
    return context.sitting.remembersSolo == context.sitting.isSolo
      ? "The book opens so the next time, too. Whoever opens it here sees this."
      : "This holds for the sitting. With r the book opens so the next time, too, and whoever opens it here sees this."
  }
}

extension Page {
  func chooseInSettings(_ command: Command, in context: inout Context) -> Navigation? {
    switch command {
    case .another:
      context.sitting.showForMyselfFirst(!context.sitting.isSolo)
      context.showsOthers = false
      context.notice = "For myself first is \(context.sitting.isSolo ? "on" : "off") now."
    case .plainSigns: context.togglePlainSigns()
    case .keep: context.sitting.rememberView()
    case .back: return .back
    default: return nil
    }
    return .stay
  }
}
