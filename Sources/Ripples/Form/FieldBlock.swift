import Canvas
import Journal
import Sitting
import Text
import Workbook

/// The lines of one field of a form: its title, and its value or what it is answered with.
struct FieldBlock {
  var lines: [StyledLine] = []
  /// Which of the lines has the focus.
  var focus = 0
  /// The rows that are typed into, from the first line of the block.
  var field: Sheet.Field?
}

/// What the lines of a field are made from.
struct FieldLook: Equatable, Sendable {
  var columns: Int
  var signs: Signs
  /// The option that has the focus, in a choice.
  var option = 0
  /// The lines of the text that is typed, and the most rows that it can have.
  var typedLines = 1
  var mostRows = 12
  /// What a typed day or time was understood as.
  var understood: String?
  /// A worked example for the field.
  var example: String?
}

extension FieldBlock {
  /// A field that is open: what it takes to answer it.
  init(open field: Field, _ value: Answer.Value, _ look: FieldLook, titled: Bool = true) {
    if titled {
      add(StyledLine.wrapped(field.title, columns: look.columns, style: .title, evenly: true))
      let optional = "  if you like"
      if field.isOptional, let last = lines.indices.last,
        lines[last].columns + optional.columns <= look.columns
      {
        lines[last].spans.append(.init(text: optional, style: .quiet))
      }
      if let help = field.help { addQuiet(help, look) }
    }
    switch field.kind.manner {
    case .typed(let typing): addTyped(typing, look)
    case .marked(let scale): addMarks(scale, value, look)
    case .picked(let choice): addOptions(choice, value, look)
    }
    if let example = look.example {
      addQuiet("An example: " + (example.hasPrefix("“") ? example : "“\(example)”"), look)
    }
  }

  /// A field that is closed: its title, and its value in a line or a few.
  init(closed field: Field, _ value: Answer.Value, _ look: FieldLook) {
    let text = value.isEmpty ? "blank" : value.shortText
    let style: Style = value.isEmpty ? .quiet : .text
    let titleColumns = look.columns / 2
    let isShort = !text.contains("\n") && text.columns <= look.columns - titleColumns - 2
    if look.signs == .plain, isShort {
      add(StyledLine.wrapped("\(field.title): \(text)", columns: look.columns))
    } else if isShort, field.title.columns <= titleColumns {
      var line = StyledLine(field.title, .strong)
      line.put(text, at: titleColumns + 2, style)
      add([line])
    } else {
      add(StyledLine.wrapped(field.title, columns: look.columns, style: .strong, evenly: true))
      let whole = StyledLine.wrapped(text, columns: look.columns, style: style, indent: Frame.inset)
      add(Array(whole.prefix(Self.mostValueLines)))
      if whole.count > Self.mostValueLines {
        lines[lines.count - 1].spans.append(.init(text: " …", style: .quiet))
      }
    }
  }

  private static let mostValueLines = 3

  private mutating func add(_ more: [StyledLine]) { lines += more }

  private mutating func addQuiet(_ text: String, _ look: FieldLook) {
    add(StyledLine.wrapped(text, columns: look.columns, style: .quiet, evenly: true))
  }

  private mutating func addTyped(_ typing: Field.Typing, _ look: FieldLook) {
    if !typing.seeds.isEmpty { addQuiet("For instance: " + typing.seeds.joined(separator: "; ") + ".", look) }
    let rows = min(max(1, look.typedLines), max(1, look.mostRows))
    field = Sheet.Field(line: lines.count, rows: rows)
    add(Array(repeating: .blank, count: rows))
    if let words = typing.momentWords {
      addQuiet(look.understood.map { "Understood: \($0)." } ?? words.hint, look)
    }
  }

  /// `not at all  0 1 2 3 [4] 5 6 7 8 9 10  very`, and in plain signs in words.
  private mutating func addMarks(_ scale: Scale, _ value: Answer.Value, _ look: FieldLook) {
    let mark: Int? = if case .mark(let mark) = value { mark } else { nil }
    focus = lines.count
    if look.signs == .plain {
      add([StyledLine("0 is \(scale.low), 10 is \(scale.high).")])
    } else {
      let numbers = Scale.range.map { number in
        StyledLine.Span(
          text: number == mark ? "[\(number)]" : " \(number) ", style: number == mark ? .title : .text)
      }
      add([
        StyledLine(
          spans: [.init(text: scale.low + " ", style: .quiet)] + numbers
            + [.init(text: " " + scale.high, style: .quiet)])
      ])
    }
    add([StyledLine(mark.map { "\($0) of \(Scale.range.upperBound)" } ?? "blank")])
  }

  private mutating func addOptions(_ choice: Choice, _ value: Answer.Value, _ look: FieldLook) {
    let picks: Answer.Picks = if case .picks(let picks) = value { picks } else { .init() }
    for (index, option) in choice.options.enumerated() {
      if index == look.option { focus = lines.count }
      let key = Signs.key(ofChoice: index).map { "\($0)" } ?? " "
      let isPicked = picks.picked.contains { $0.option == option.id }
      let mark = "\(key) \(look.signs.choice(isPicked)) "
      let style: Style = index == look.option ? .title : .text
      let wrapped = StyledLine.wrapped(option.text, columns: look.columns - mark.columns, style: style)
      for (row, line) in wrapped.enumerated() {
        var line = line
        let lead = row == 0 ? mark : String(repeating: " ", count: mark.columns)
        line.spans.insert(.init(text: lead, style: row == 0 && isPicked ? .title : .text), at: 0)
        add([line])
      }
    }
    if let own = picks.own {
      add([.blank, StyledLine("In your own words:", .quiet)])
      add(StyledLine.wrapped(own, columns: look.columns, indent: Frame.inset))
    }
  }
}

extension Answer.Value {
  /// The value in as few lines as it can be shown.
  fileprivate var shortText: String {
    switch self {
    case .picks(let picks):
      (picks.picked.map(\.text) + [picks.own ?? ""]).filter { !$0.isEmpty }.joined(separator: ", ")
    case .list(let lines): lines.filter { !$0.isEmpty }.joined(separator: "; ")
    default: text
    }
  }
}
