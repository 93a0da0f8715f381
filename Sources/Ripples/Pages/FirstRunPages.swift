import Canvas
import Terminal
import Workbook

extension Sheet {
  static func welcome(in app: App, columns: Int) -> Sheet {
    Sheet(
      title: app.book.title, right: "1 of 3",
      lines: paragraphs(app.book.welcome, columns: columns) + [.blank]
        + StyledLine.wrapped(app.book.credit, columns: columns, style: .quiet),
      choices: [
        Binding([Key(.enter)], "enter", "go on", .choose(0), footer: .always),
        Binding(
          ["v"], "v", app.signs == .plain ? "signs again" : "plain lines (screen reader)",
          .plainSigns,
          footer: .always),
      ])
  }

  static func privacy(in app: App, columns: Int) -> Sheet {
    Sheet(
      title: app.book.title, right: "2 of 3", lines: paragraphs(app.book.privacy, columns: columns),
      choices: [
        Binding([Key(.enter)], "enter", "keep my page", .choose(0), footer: .always),
        Binding(["k"], "k", "keep nothing", .choose(1), footer: .always),
        Binding([Key(.escape)], "esc", "back", .back),
      ])
  }

  static func check(in app: App, columns: Int) -> Sheet {
    let statements = app.book.check.statements.enumerated().flatMap { index, statement in
      StyledLine.marked("\(index + 1)", statement, columns: columns)
    }
    let last = app.book.check.statements.count
    return Sheet(
      title: app.book.title, right: "3 of 3",
      lines: paragraphs(app.book.check.lead, columns: columns) + [.blank] + statements,
      choices: [
        Binding([Key(.enter)], "enter", "skip", .choose(0), footer: .always),
        Binding(["n"], "n", "none", .choose(1), footer: .always),
        Binding(
          ["y"] + (1..<last).map { Key(.character(Character(String($0)))) }, "y", "some of 1 to \(last - 1)",
          .choose(2),
          footer: .always),
        Binding(
          [Key(.character(Character(String(last))))], "\(last)", "only number \(last)", .choose(3),
          footer: .always),
        Binding(["s"], "s", "unsure", .choose(4), footer: .always),
        Binding([Key(.escape)], "esc", "back", .back),
      ],
      offeredAtEnd: [.choose(1), .choose(3)])
  }

  /// Nothing is made yet: who learns here that being found is a risk can still have it so.
  private static let keepNothing = Binding(["k"], "k", "keep nothing", .choose(3), footer: .always)

  /// The calm page after the check: every option stays open.
  static func afterCheck(_ text: [String], in app: App, columns: Int) -> Sheet {
    Sheet(
      title: "Thank you", lines: paragraphs(text, columns: columns),
      choices: [
        Binding([Key(.enter)], "enter", "people to call", .choose(0), footer: .always),
        Binding(["s"], "s", "parts for myself", .choose(1), footer: .always),
        Binding(["a"], "a", "all of it", .choose(2), footer: .always),
      ] + (app.keeping == .promised ? [keepNothing] : []) + [Binding([Key(.escape)], "esc", "back", .back)])
  }
}

extension Page {
  /// The first run, from page to page. What is answered to the check is nowhere but in the way it leads.
  func chooseInFirstRun(_ command: Command, in app: inout App) -> Navigation? {
    switch (self, command) {
    case (.welcome, .choose): return .replace(with: PageScreen(.privacy))
    case (.welcome, .plainSigns):
      app.togglePlainSigns()
      return .stay
    case (.privacy, .choose(0)):
      app.keeping = .promised
      return .replace(with: PageScreen(.check))
    case (.privacy, .choose):
      app.keeping = .nothing
      return .replace(with: PageScreen(.check))
    case (.privacy, .back): return .replace(with: PageScreen(.welcome))
    case (.check, .back):
      app.keeping = .undecided
      return .replace(with: PageScreen(.privacy))
    case (.check, .choose(2)), (.check, .choose(4)): return concern(.concern, in: &app)
    case (.check, .choose(3)): return concern(.ownBehavior, in: &app)
    case (.check, .choose): return beginning(of: &app)
    case (.concern, .choose(0)), (.ownBehavior, .choose(0)): return .open(PageScreen(.help))
    case (.concern, .back), (.ownBehavior, .back):
      app.isSolo = app.remembersSolo
      return .replace(with: PageScreen(.check))
    case (.concern, .choose(3)), (.ownBehavior, .choose(3)):
      app.keeping = .nothing
      app.notice = "Nothing will be kept: this sitting ends when you leave."
      return .stay
    case (.concern, .choose(let choice)), (.ownBehavior, .choose(let choice)):
      app.isSolo = choice == 1
      return beginning(of: &app)
    default: return nil
    }
  }

  /// The view that needs no partner is there from here on, unless the reader asks for all of it.
  private func concern(_ page: Page, in app: inout App) -> Navigation {
    app.isSolo = true
    return .replace(with: PageScreen(page))
  }

  /// Page 1 of chapter 1: chapter 0 is never forced.
  private func beginning(of app: inout App) -> Navigation {
    if app.keeping == .promised { app.effects.append(.create) }
    guard let first = app.book.chapters.first(where: { $0.number == 1 }) ?? app.book.chapters.first else {
      return .home([ContentsScreen()])
    }
    // The same is kept of every way through the check: where the book opens next time, and no more before a key.
    let reader = ReaderScreen(startOf: first, isNoted: false)
    app.set(.place, to: reader.place.description)
    return .home(app.isSolo ? [ContentsScreen()] : app.stack(reading: reader))
  }
}
