import Canvas
import Terminal
import Workbook

extension Sheet {
  static func welcome(in context: Context, columns: Int) -> Sheet {
    Sheet(
      title: context.book.title, right: "1 of 3",
      lines: paragraphs(context.book.welcome, columns: columns) + [.blank]
        + StyledLine.wrapped(context.book.credit, columns: columns, style: .quiet),
      choices: [
        Binding([Key(.enter)], "enter", "go on", .choose(0), footer: .always),
        Binding(
          ["v"], "v", context.signs == .plain ? "signs again" : "plain lines (screen reader)",
          .plainSigns,
          footer: .always),
      ])
  }

  static func privacy(in context: Context, columns: Int) -> Sheet {
    Sheet(
      title: context.book.title, right: "2 of 3", lines: paragraphs(context.book.privacy, columns: columns),
      choices: [
        Binding([Key(.enter)], "enter", "keep my page", .choose(0), footer: .always),
        Binding(["k"], "k", "keep nothing", .choose(1), footer: .always),
        Binding([Key(.escape)], "esc", "back", .back),
      ])
  }

  static func check(in context: Context, columns: Int) -> Sheet {
    let statements = context.book.check.statements.enumerated().flatMap { index, statement in
      StyledLine.marked("\(index + 1)", statement, columns: columns)
    }
    let last = context.book.check.statements.count
    return Sheet(
      title: context.book.title, right: "3 of 3",
      lines: paragraphs(context.book.check.lead, columns: columns) + [.blank] + statements,
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
  static func afterCheck(_ text: [String], in context: Context, columns: Int) -> Sheet {
    Sheet(
      title: "Thank you", lines: paragraphs(text, columns: columns),
      choices: [
        Binding([Key(.enter)], "enter", "people to call", .choose(0), footer: .always),
        Binding(["s"], "s", "parts for myself", .choose(1), footer: .always),
        Binding(["a"], "a", "all of it", .choose(2), footer: .always),
      ] + (context.sitting.keeping == .promised ? [keepNothing] : []) + [
        Binding([Key(.escape)], "esc", "back", .back)
      ])
  }
}

extension Page {
  /// The first run, from page to page. What is answered to the check is nowhere but in the way it leads.
  func chooseInFirstRun(_ command: Command, in context: inout Context) -> Navigation? {
    switch (self, command) {
    case (.welcome, .choose): return .replace(with: .page(PageRoute(.privacy)))
    case (.welcome, .plainSigns):
      context.togglePlainSigns()
      return .stay
    case (.privacy, .choose(0)):
      context.sitting.promiseToKeep()
      return .replace(with: .page(PageRoute(.check)))
    case (.privacy, .choose):
      context.sitting.keepNothing()
      return .replace(with: .page(PageRoute(.check)))
    case (.privacy, .back): return .replace(with: .page(PageRoute(.welcome)))
    case (.check, .back):
      context.sitting.undecide()
      return .replace(with: .page(PageRoute(.privacy)))
    case (.check, .choose(2)), (.check, .choose(4)): return concern(.concern, in: &context)
    case (.check, .choose(3)): return concern(.ownBehavior, in: &context)
    case (.check, .choose): return beginning(of: &context)
    case (.concern, .choose(0)), (.ownBehavior, .choose(0)): return .open(.page(PageRoute(.help)))
    case (.concern, .back), (.ownBehavior, .back):
      context.sitting.showForMyselfFirst(context.sitting.remembersSolo)
      return .replace(with: .page(PageRoute(.check)))
    case (.concern, .choose(3)), (.ownBehavior, .choose(3)):
      context.sitting.keepNothing()
      context.notice = "Nothing will be kept: this sitting ends when you leave."
      return .stay
    case (.concern, .choose(let choice)), (.ownBehavior, .choose(let choice)):
      context.sitting.showForMyselfFirst(choice == 1)
      return beginning(of: &context)
    default: return nil
    }
  }

  /// The view that needs no partner is there from here on, unless the reader asks for all of it.
  private func concern(_ page: Page, in context: inout Context) -> Navigation {
    context.sitting.showForMyselfFirst(true)
    return .replace(with: .page(PageRoute(page)))
  }

  /// Page 1 of chapter 1: chapter 0 is never forced.
  private func beginning(of context: inout Context) -> Navigation {
    context.sitting.keepPromise()
    guard let first = context.book.chapters.first(where: { $0.number == 1 }) ?? context.book.chapters.first
    else {
      return .home([.contents(ContentsRoute())])
    }
    // The same is kept of every way through the check: where the book opens next time, and no more before a key.
    let reading = ReadingRoute(startOf: first, isNoted: false)
    context.sitting.remember(reading.place)
    return .home(context.sitting.isSolo ? [.contents(ContentsRoute())] : context.stack(reading))
  }
}
