import Canvas

/// What a screen shows, before it is put on cells: every screen answers with one, and one painter paints them all.
struct Sheet: Sendable {
  var title: String
  /// On the right of the title: where in it.
  var right = ""
  /// A quiet line under the title.
  var subtitle: String?
  /// What stays in sight above the lines that scroll.
  var head: [StyledLine] = []
  var lines: [StyledLine]
  /// What stays in sight below them.
  var tail: [StyledLine] = []
  /// The first of the lines that have the focus; nil where nothing has it.
  var focus: Int?
  /// Whether `>` stands beside the focus.
  var marksFocus = true
  var scroll = Scroll.top(0)
  /// Whether a word says that lines above or below are out of sight.
  var saysMore = true
  /// Lines that a list has above or below those that it put on the sheet.
  var hasMoreAbove = false
  var hasMoreBelow = false
  /// The rows of the field that is typed into; nil where nothing is.
  var field: Field?
  /// The column behind the end of a line where one types without a field: a search. It takes the cursor.
  var typedEnd: (line: Int, column: Int)?
  /// What can be chosen, in order: keys, with the words of the footer.
  var choices: [Binding] = []
  /// Choices that are offered only once the last line was in sight: to say none, one has to have seen all.
  var offeredAtEnd: Set<Command> = []

  init(title: String, right: String = "", lines: [StyledLine]) {
    self.title = title
    self.right = right
    self.lines = lines
  }

  init(
    title: String, right: String = "", lines: [StyledLine], choices: [Binding],
    offeredAtEnd: Set<Command> = []
  ) {
    self.init(title: title, right: right, lines: lines)
    self.choices = choices
    self.offeredAtEnd = offeredAtEnd
  }

  /// The rows that the text of a field takes, among the lines.
  struct Field: Hashable, Sendable {
    /// The first of them; `lines` has blank ones there.
    var line: Int
    var rows: Int
    /// Columns that it is set in from the text.
    var indent = 0
  }

  /// Which of the lines stands in the first row.
  enum Scroll: Sendable {
    case top(Int)
    /// The focus in the middle.
    case centered
    /// The focus a third down, with one of these lines first.
    case third(starts: [Int])
    /// The focus a third down or higher, so that its block is in sight to its end, with one of these lines first.
    case block(starts: [Int], end: Int)
    /// The focus in the first row, where what follows fills the rest.
    case focusFirst

    /// - Parameters:
    ///   - count: how many lines there are.
    ///   - rows: how many of them show.
    func firstLine(focus: Int, count: Int, rows: Int) -> Int {
      let last = max(0, count - rows)
      switch self {
      case .top(let line): return max(0, min(line, last))
      case .centered: return max(0, min(focus - rows / 2, last))
      case .third(let starts):
        let wished = max(0, min(focus - rows / 3, last))
        return starts.first { $0 >= wished && $0 <= focus } ?? focus
      case .block(let starts, let end):
        let start = starts.last { $0 <= focus } ?? 0
        // A block that is taller than the window begins with its title for as long as the focus is in sight then.
        if end - start > rows { return focus - start < rows ? start : focus - rows + 1 }
        let wished = max(0, min(max(focus - rows / 3, end - rows), last))
        return starts.first { $0 >= wished && $0 <= focus } ?? start
      case .focusFirst: return max(0, min(focus, last))
      }
    }
  }
}

extension Sheet {
  /// Paragraphs with blank lines between them.
  static func paragraphs(_ paragraphs: [String], columns: Int, style: Style = .text) -> [StyledLine] {
    paragraphs.map { StyledLine.wrapped($0, columns: columns, style: style, evenly: true) }
      .reduce(into: []) { lines, paragraph in lines += (lines.isEmpty ? [] : [.blank]) + paragraph }
  }
}
