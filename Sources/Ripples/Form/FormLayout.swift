import Canvas
import Journal
import Sitting
import Text
import Workbook

/// A form as lines, for one window and one focus; what is typed is drawn into it, and changes no line of it.
struct FormLayout: Sendable {
  /// What the lines were made from: when it is the same, they are too.
  struct Input: Equatable, Sendable {
    var route: FormRoute
    var value: Answer.Value
    var look: FieldLook
    /// Rows of the body.
    var rows: Int
    /// Whether the window is wide enough to show the rows of a table beside each other.
    var isWide = false
    /// What is said of where the answer is kept.
    var storage: String?
    /// What stands in the fields that are spoken, in the order of the form.
    var spoken: [String] = []
  }

  private(set) var input: Input
  /// What stays in sight above the lines.
  private(set) var head: [StyledLine] = []
  private(set) var lines: [StyledLine] = []
  /// What stays in sight below them.
  private(set) var tail: [StyledLine] = []
  private(set) var focus = 0
  /// Where the block of the focus ends.
  private(set) var focusEnd = 0
  private(set) var field: Sheet.Field?
  /// The first lines of blocks, which a view begins with.
  private(set) var starts: [Int] = [0]
  private(set) var marksFocus = true
  /// What is said aloud; nil where no preview of it is shown.
  private var speech: SoftStart?

  /// - Parameter exercise: the exercise that the form is of; nil for the line of a day.
  init(_ form: Form, _ exercise: Exercise?, input: Input) {
    self.input = input
    if input.route.isOwn {
      addPage()
    } else if form.shape == .single {
      addSingle(form, exercise)
    } else if input.route.isAmongRows {
      addRows(form, exercise)
    } else {
      addFields(form, exercise)
    }
  }

  private var look: FieldLook { input.look }

  /// The whole body to type into.
  private mutating func addPage() {
    field = Sheet.Field(line: 0, rows: max(1, input.rows - head.count))
    marksFocus = false
  }

  // MARK: One field

  private mutating func addSingle(_ form: Form, _ exercise: Exercise?) {
    guard let only = form.fields.first else { return }
    let question = exercise?.question(columns: look.columns) ?? []
    marksFocus = false
    if only.kind.isTyped {
      if exercise != nil {
        // The question is cut off where it would leave no room to write.
        head = Array(question.prefix(max(1, input.rows - 4)))
        // For whoever hears it, a word that tells the question from the answer, in the row between them.
        head.append(look.signs == .plain ? StyledLine("Your words:", .quiet) : .blank)
      }
      return addPage()
    }
    let block = FieldBlock(open: only, input.value, look, titled: false)
    lines = question + [.blank]
    focus = lines.count + block.focus
    if case .picked = only.kind.manner { marksFocus = true }
    lines += block.lines
    addStorage()
  }

  // MARK: A group of fields, or one row of them

  private mutating func addFields(_ form: Form, _ exercise: Exercise?) {
    addHead(form)
    if let exercise { addAsk(exercise) }
    for field in form.fields {
      let path = FieldPath(row: input.route.path.row, field: field.id)
      let value = form.value(at: path, in: input.value)
      var look = look
      look.example = form.example[field.id]
      let isOpen = path == input.route.path
      let block = isOpen ? FieldBlock(open: field, value, look) : FieldBlock(closed: field, value, look)
      if isOpen, lines.last?.isBlank == false { lines.append(.blank) }
      starts.append(lines.count)
      if isOpen {
        focus = lines.count + block.focus
        self.field = block.field.map { Sheet.Field(line: $0.line + lines.count, rows: $0.rows) }
        focusEnd = lines.count + block.lines.count
      }
      lines += block.lines
      // Fields in one line each stand close; an open one has air.
      if isOpen || block.lines.count > 1 { lines.append(.blank) }
    }
    addStorage()
    addFooter(form)
    showSpeech()
  }

  /// The steps above the page of a letter, or what the row begins with, where another field of it is open.
  private mutating func addHead(_ form: Form) {
    if !form.steps.isEmpty, input.route.path.field == Form.page {
      head =
        form.steps.enumerated().flatMap { index, step in
          StyledLine.marked("\(index + 1)", step, columns: look.columns, markColumns: 3)
        } + [.blank]
    } else if form.hasRows, input.isWide, form.rows(of: input.value).count > 1 {
      let rows = form.rows(of: input.value)
      head = RowGrid(form, rows, open: input.route.path.row, columns: look.columns).lines + [.blank]
    } else if form.hasRows {
      let title = input.row(in: form).map { form.title(of: $0) } ?? ""
      let isFirst = input.route.path.field == form.fields.first?.id
      let isGiven = form.givenRows.contains { $0.id == input.route.path.row }
      guard !title.isEmpty, isGiven || !isFirst else { return }
      head = Array(StyledLine.wrapped(title, columns: look.columns, style: .strong).prefix(2)) + [.blank]
    }
  }

  private mutating func addAsk(_ exercise: Exercise) {
    lines += exercise.question(columns: look.columns, style: .text) + [.blank]
  }

  private mutating func addFooter(_ form: Form) {
    let words = [form.footer, form.atMost.map { "At most \($0)." }].compactMap { $0 }
    guard !words.isEmpty else { return }
    if lines.last?.isBlank == false { lines.append(.blank) }
    lines += StyledLine.wrapped(
      words.joined(separator: " "), columns: look.columns, style: .quiet, evenly: true)
  }

  private mutating func addStorage() {
    guard let storage = input.storage else { return }
    if lines.last?.isBlank == false { lines.append(.blank) }
    lines += StyledLine.wrapped(storage, columns: look.columns, style: .accent)
  }

  // MARK: Rows

  private mutating func addRows(_ form: Form, _ exercise: Exercise?) {
    if let exercise { addAsk(exercise) }
    for (index, row) in form.rows(of: input.value).enumerated() {
      starts.append(lines.count)
      let hasFocus = row.id == input.route.path.row
      if hasFocus { focus = lines.count }
      let title = form.title(of: row)
      let words = title.isEmpty ? "blank" : title
      let style: Style = hasFocus ? .title : title.isEmpty ? .quiet : .strong
      lines += StyledLine.wrapped("\(index + 1)  " + words, columns: look.columns, style: style).prefix(2)
      let count = row.parts.count { !$0.value.isEmpty }
      lines.append(
        StyledLine(
          "\(count == 0 ? "none" : String(count)) of \(form.fields.count) filled in", .quiet,
          indent: Frame.inset))
      if hasFocus { focusEnd = lines.count }
      lines.append(.blank)
    }
    addStorage()
    addFooter(form)
  }

  // MARK: What is said aloud

  /// Takes what is said aloud now, where nothing else has changed since: a key in a spoken field changes no other line.
  mutating func say(_ spoken: [String]) {
    input.spoken = spoken
    if speech != nil { showSpeech() }
  }

  private mutating func showSpeech() {
    let speech = SoftStart(saying: input.spoken, after: speech)
    self.speech = speech
    tail = lines(of: speech)
  }

  private func lines(of speech: SoftStart) -> [StyledLine] {
    guard !speech.sentences.isEmpty else { return [] }
    let whole = StyledLine.wrapped(speech.paragraph, columns: look.columns)
    let hints = speech.hints.flatMap {
      StyledLine.wrapped($0.words, columns: look.columns, style: .accent)
    }
    let room = max(1, input.rows / 3 - hints.count)
    let shown = whole.count > room ? [StyledLine("…", .quiet)] + whole.suffix(room - 1) : whole
    return [StyledLine("As you would say it:", .quiet)] + shown + hints
  }
}

extension FormLayout.Input {
  /// Whether only what is said aloud is another.
  func differsInSpeechAlone(from other: Self) -> Bool {
    var same = other
    same.spoken = spoken
    return spoken != other.spoken && same == self
  }

  /// The row that is open.
  func row(in form: Form) -> Answer.Row? { form.rows(of: value).first { $0.id == route.path.row } }
}

extension Form {
  /// What a row is called: the title that the book gives, or else its first answer.
  func title(of row: Answer.Row) -> String {
    row.title.isEmpty ? row.parts.first { !$0.value.isEmpty }?.value.text ?? "" : row.title
  }
}

extension SoftStart.Hint {
  /// It hints, and never blocks.
  fileprivate var words: String {
    switch self {
    case .youAlways: "“You always” can sound like a charge. One time, one fact, is easier to hear."
    case .youNever: "“You never” can sound like a charge. One time, one fact, is easier to hear."
    case .youShould: "“You should” can sound like a verdict. “I would like” may be easier to hear."
    case .twoOpeningsWithYou: "Two sentences open with “you.” One that opens with “I” may be easier to hear."
    case .long: "It is more than 80 words. A short one is easier to answer."
    }
  }
}
