import Canvas
import Workbook

extension Sheet {
  /// What a reader may set, and who can see that it was set.
  static func settings(in app: App, columns: Int) -> Sheet {
    var lines = StyledLine.wrapped(
      "For myself first: \(app.isSolo ? "on" : "off")", columns: columns, style: .strong)
    lines += StyledLine.wrapped(whatItDoes(in: app), columns: columns)
    lines += [.blank] + StyledLine.wrapped(keptWords(in: app), columns: columns, style: .quiet)
    lines +=
      [.blank]
      + StyledLine.wrapped(
        "Plain signs: \(app.signs == .plain ? "on" : "off")", columns: columns, style: .strong)
    lines += StyledLine.wrapped("Letters alone, for a screen reader or braille.", columns: columns)
    let keep = Binding(
      ["r"], "r", app.isSolo ? "keep it on" : "keep it off", .keep, footer: .always)
    return Sheet(
      title: "Settings", lines: lines,
      choices: [
        Binding(["m"], "m", "turn for myself first \(app.isSolo ? "off" : "on")", .another, footer: .always),
        Binding(
          ["v"], "v", "turn plain signs \(app.signs == .plain ? "off" : "on")", .plainSigns, footer: .always),
      ] + (app.keeping == .journal && !app.remembersView ? [keep] : []) + [Binding.back()])
  }

  private static func whatItDoes(in app: App) -> String {
    let first = app.book.chapters.filter(\.isForMyself).map { String($0.number) }
    let order = first.isEmpty ? "What" : "Chapters \(first.inWords) stand first in the contents, and what"
    return order + " looks toward a partner is folded. One key shows it all the same."
  }

  private static func keptWords(in app: App) -> String {
    guard app.keeping == .journal else { return "This holds for the sitting; nothing of it is kept." }
    return app.remembersView
      ? "The book opens so the next time, too. Whoever opens it here sees this."
      : "This holds for the sitting. With r the book opens so the next time, too, and whoever opens it here sees this."
  }
}

extension Page {
  func chooseInSettings(_ command: Command, in app: inout App) -> Navigation? {
    switch command {
    case .another:
      app.isSolo.toggle()
      app.showsOthers = false
      app.notice = "For myself first is \(app.isSolo ? "on" : "off") now."
    case .plainSigns: app.togglePlainSigns()
    case .keep: app.rememberView()
    case .back: return .back
    default: return nil
    }
    return .stay
  }
}
