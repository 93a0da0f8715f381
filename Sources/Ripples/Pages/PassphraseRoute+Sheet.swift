import Canvas
import Text

/// What the steps of setting a passphrase say.
extension PassphraseRoute {
  func sheet(in context: Context) -> Sheet {
    let columns = context.frame.textWidth
    var sheet = Sheet(title: title, lines: lines(in: context, columns: columns))
    if let said, stage != .working {
      sheet.lines += [.blank] + StyledLine.wrapped(said, columns: columns, style: .accent)
    }
    if stage == .current || stage == .first || stage == .second {
      sheet.focus = 0
      sheet.marksFocus = false
      sheet.typedEnd = (line: 0, column: label.columns + 1)
    }
    return sheet
  }

  private var title: String {
    switch purpose {
    case .set: "A passphrase"
    case .change: "Another passphrase"
    case .remove: "Without a passphrase"
    case .recovery: "Recovery words"
    }
  }

  /// What stands before the field.
  private var label: String {
    switch stage {
    case .current: "The present passphrase:"
    case .first: purpose == .change ? "The new passphrase:" : "Your passphrase:"
    case .second: isDrawn ? "The six words, from your paper:" : "The same once more:"
    case .ways, .drawn, .meaning, .working: ""
    }
  }

  private func lines(in context: Context, columns: Int) -> [StyledLine] {
    switch stage {
    case .ways: waysLines(columns: columns)
    case .drawn: drawnLines(context.drawn?.words ?? [], columns: columns)
    case .current, .second: field([], columns: columns)
    case .first:
      field(
        [
          "Four or five unrelated words make a good one.",
          "Without it nobody can open the journal, not even you.",
        ],
        columns: columns)
    case .meaning:
      Sheet.paragraphs(
        [
          "Without a passphrase anyone who uses your account can open what you wrote, and what you write from now on.",
          "Recovery words, where you have some, are good for nothing then.",
        ], columns: columns)
    case .working: [StyledLine(purpose == .remove ? "Opening it…" : "Sealing what is there…")]
    }
  }

  private func field(_ quiet: [String], columns: Int) -> [StyledLine] {
    [StyledLine(label, .strong)] + StyledLine.wrapped("Typing is hidden.", columns: columns, style: .quiet)
      + (quiet.isEmpty ? [] : [.blank])
      + quiet.flatMap { StyledLine.wrapped($0, columns: columns, style: .quiet) }
  }

  private func waysLines(columns: Int) -> [StyledLine] {
    Sheet.paragraphs(
      [
        "The book asks for it each time. A lost passphrase is a lost journal: nobody can open it then, not even you. "
          + "Recovery words on paper help, and are offered once something is written.",
        "It hides what you write, and not that this program is here. Copies that were made elsewhere before still "
          + (purpose == .change ? "open with the old one." : "open without it."),
      ], columns: columns) + [.blank]
      + StyledLine.marked(
        "1", "Six words that the program draws, to copy on paper: the easy choice.", columns: columns)
      + StyledLine.marked("2", "A passphrase of your own.", columns: columns)
  }

  private func drawnLines(_ words: [String], columns: Int) -> [StyledLine] {
    StyledLine.wrapped("Your passphrase is these six words, with a blank between:", columns: columns)
      + [.blank]
      + StyledLine.wrapped(words.joined(separator: " "), columns: columns, style: .strong) + [.blank]
      + Sheet.paragraphs(
        [
          "Copy them on paper now; enter asks for them once.",
          "Paper can be found too. Without them nobody can open the journal, not even you.",
        ], columns: columns, style: .quiet)
  }
}
