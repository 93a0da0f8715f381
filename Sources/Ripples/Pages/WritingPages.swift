import Canvas
import Journal
import Terminal
import Time
import Workbook

extension Sheet {
  /// The two lines before a gated chapter: they ask for no statement and record nothing.
  static func gate(before chapter: Chapter.ID, in app: App, columns: Int) -> Sheet {
    let goOn = Binding([Key(.enter)], "enter", "go on", .choose(0), footer: .always)
    let skip = app.openChapter(after: chapter).map {
      Binding(["s"] + digit(of: $0), "s", "skip to \($0.number)", .choose(1), footer: .always)
    }
    let back = Binding([Key(.escape), "q"], "esc", "contents", .back, footer: .last)
    return Sheet(
      title: "Before this chapter", lines: paragraphs(app.book.gate, columns: columns),
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
      ("1", "This sitting only: the words are gone when you leave."),
      ("2", "Anyone who uses your account on this computer. What you erase later is gone from this file."),
    ]
    return Sheet(
      title: "Before you write",
      lines: StyledLine.wrapped("Who may open these words later?", columns: columns, style: .strong)
        + StyledLine.wrapped("This is asked once, before your first written word.", columns: columns)
        + choices.flatMap { [.blank] + StyledLine.marked($0, $1, columns: columns) },
      choices: [
        Binding(["1"], "1", "this sitting only", .choose(0), footer: .always),
        Binding(["2"], "2", "anyone who uses my account", .choose(1), footer: .always),
        Binding.back(),
      ])
  }
}

extension Page {
  func chooseAtGate(_ command: Command, _ reader: ReaderScreen, in app: inout App) -> Navigation? {
    switch command {
    case .choose(0):
      app.hasPassedGate = true
      return .replace(with: reader)
    case .choose: return app.openChapter(after: reader.place.chapter).map { app.goToChapter($0.id) } ?? .stay
    case .back: return .home([ContentsScreen(chapter: reader.place.chapter)])
    default: return nil
    }
  }

  func chooseWhoMayOpen(_ command: Command, _ words: Words, in app: inout App) -> Navigation? {
    switch command {
    case .choose(0):
      app.keepsWordsInMemory = true
      app.notice = "For this sitting only: these words are gone when you leave."
      return goOn(to: words, in: &app)
    case .choose:
      app.set(.words, to: "open")
      app.save()
      app.notice = "Kept: anyone who uses your account can open these words."
      return goOn(to: words, in: &app)
    case .back: return .back
    default: return nil
    }
  }

  /// On to what the question stood before.
  private func goOn(to words: Words, in app: inout App) -> Navigation {
    switch words {
    case .exercise(let id):
      guard let (exercise, _) = app.book.exercise(id) else { return .back }
      return .replace(with: app.screen(for: exercise))
    case .line(let day):
      app.openEditor(app.lineText(on: day))
      return .replace(with: NoteScreen(purpose: .day(day)))
    case .keeping(let id):
      app.saveHeldBack(id)
      return .back
    }
  }
}
