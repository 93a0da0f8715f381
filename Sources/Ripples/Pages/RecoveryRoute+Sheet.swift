import Canvas
import Text

/// What the steps of recovery words say.
extension RecoveryRoute {
  func sheet(in context: Context) -> Sheet {
    let columns = context.frame.textWidth
    var sheet = Sheet(title: "Recovery words", lines: lines(in: context, columns: columns))
    sheet.scroll = .top(top)
    if stage == .drawn { sheet.subtitle = "Copy them on paper, with their numbers." }
    if let number, let drawn = context.drawn {
      sheet.focus = 0
      sheet.marksFocus = false
      sheet.typedEnd = (line: 0, column: (label(number, drawn) + drawn.typed).columns)
    }
    if let said { sheet.lines += [.blank] + StyledLine.wrapped(said, columns: columns, style: .accent) }
    return sheet
  }

  private func lines(in context: Context, columns: Int) -> [StyledLine] {
    switch stage {
    case .offer: offerLines(in: context, columns: columns)
    case .drawing: [StyledLine("Drawing the words…")]
    case .drawn: drawnLines(context.drawn?.words ?? [], columns: columns)
    case .asked(let number): askedLines(number, context.drawn, columns: columns)
    case .keeping: [StyledLine("Keeping them…")]
    }
  }

  private func offerLines(in context: Context, columns: Int) -> [StyledLine] {
    let first =
      isOffer
      ? "What you wrote is sealed. If the passphrase is ever lost, so is the journal: without recovery words nobody can open it, not even you."
      : context.sitting.hasRecoveryWords
        ? "The words on your paper stay good until others are copied and asked back. Then they are good for nothing."
        : "If the passphrase is ever lost, so is the journal: without recovery words nobody can open it, not even you."
    return Sheet.paragraphs(
      [
        first,
        "Recovery words are twelve words on paper that open it as the passphrase does. Paper can be found too: whoever finds them can read all of it.",
      ], columns: columns) + [.blank]
      + StyledLine.marked(
        "1", "Show me the words: I have paper and pen, and nobody looks on. Three of them are asked back.",
        columns: columns)
      + (isOffer
        ? StyledLine.marked(
          "2", "Later: the settings have them, s from the contents. This is not asked again.",
          columns: columns)
        : [])
  }

  private func drawnLines(_ words: [String], columns: Int) -> [StyledLine] {
    words.enumerated().flatMap { StyledLine.marked("\($0 + 1)", $1, columns: columns) }
  }

  private func label(_ number: Int, _ drawn: DrawnWords) -> String {
    drawn.asked.indices.contains(number - 1) ? "Word \(drawn.asked[number - 1]): " : ""
  }

  private func askedLines(_ number: Int, _ drawn: DrawnWords?, columns: Int) -> [StyledLine] {
    guard let drawn else { return [] }
    return [
      StyledLine(spans: [
        .init(text: label(number, drawn), style: .strong), .init(text: drawn.typed, style: .text),
      ])
    ]
      + StyledLine.wrapped(
        "\(number) of \(drawn.asked.count). Its first four letters are enough.", columns: columns,
        style: .quiet)
  }
}
