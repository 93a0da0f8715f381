import Canvas
import Journal
import Sitting
import Terminal
import Time
import Workbook

extension Sheet {
  /// The two lines before a gated chapter: they ask for no statement and record nothing.
  static func gate(before chapter: Chapter.ID, in context: Context, columns: Int) -> Sheet {
    let goOn = Binding([Key(.enter)], "enter", "go on", .choose(0), footer: .always)
    let skip = context.sitting.openChapter(after: chapter).map {
      Binding(["s"] + digit(of: $0), "s", "skip to \($0.number)", .choose(1), footer: .always)
    }
    let back = Binding([Key(.escape), "q"], "esc", "contents", .back, footer: .last)
    return Sheet(
      title: "Before this chapter", lines: paragraphs(context.book.gate, columns: columns),
      choices: [goOn, skip, back].compactMap { $0 })
  }

  /// On every other page the number of a chapter leads to it.
  private static func digit(of chapter: Chapter) -> [Key] {
    chapter.number < 10 ? [Key(.character(Character(String(chapter.number))))] : []
  }

  /// The question before the first written word.
  ///
  /// No letter answers it: whoever types faster than they read would have it decided by a letter of their first word.
  static func whoMayOpen(columns: Int) -> Sheet {
    let choices = [
      ("1", "Who knows a passphrase: the book asks for it each time."),
      ("2", "Anyone who uses your account on this computer. What you erase later is gone from this file."),
      ("3", "This sitting only: the words are gone when you leave. Your place and your practices stay."),
    ]
    return Sheet(
      title: "Before you write",
      lines: StyledLine.wrapped("Who may open these words later?", columns: columns, style: .strong)
        + StyledLine.wrapped(
          "This is asked before your first written word. After 3 it is asked again the next time.",
          columns: columns)
        + choices.flatMap { [.blank] + StyledLine.marked($0, $1, columns: columns) },
      choices: [
        Binding(["1"], "1", "a passphrase", .choose(0), footer: .always),
        Binding(["2"], "2", "no passphrase", .choose(1), footer: .always),
        Binding(["3"], "3", "this sitting only", .choose(2), footer: .always),
        Binding.back(),
      ])
  }
}

extension Page {
  func chooseAtGate(_ command: Command, _ way: GatedWay, in context: inout Context) -> Navigation? {
    switch command {
    case .choose(0):
      context.sitting.passGate()
      switch way {
      case .chapter(let reading): return .replace(with: .reading(reading))
      case .piece(let id, _):
        return context.listed(id).flatMap { context.show($0) }.map { .replace(with: $0) } ?? .back
      }
    case .choose:
      return context.sitting.openChapter(after: way.chapter).map { context.goToChapter($0.id) } ?? .stay
    case .back:
      switch way {
      case .piece: return .back
      case .chapter(let reading) where reading.isVisit: return .back
      case .chapter: break
      }
      return .home([.contents(ContentsRoute(chapter: way.chapter))])
    default: return nil
    }
  }

  func chooseWhoMayOpen(
    _ command: Command, _ subject: Subject, isWritten: Bool, in context: inout Context
  ) -> Navigation? {
    switch command {
    case .choose(0):
      let asking = PassphraseRoute.Asking(subject: subject, isWritten: isWritten)
      return .replace(with: .passphrase(PassphraseRoute(.set, asking: asking)))
    case .choose(2):
      context.sitting.keepWordsInMemory()
      context.notice = "For this sitting only: these words are gone when you leave."
    case .choose:
      context.sitting.allowOpenWords()
      context.notice = "Kept: anyone who uses your account can open these words."
    case .back: return .back
    default: return nil
    }
    // On to what the question stood before.
    if isWritten {
      context.keepHeldBack(subject)
      return .back
    }
    return context.begin(subject).map { .replace(with: $0) } ?? .back
  }
}
