import Canvas

/// A page of words, longer than the window where it must be, with a few things to choose.
struct PageScreen: Screen {
  let page: Page
  private var top = 0
  /// Whether the last line was in sight.
  private var hasSeenEnd = false

  init(_ page: Page) { self.page = page }

  func bindings(in app: App) -> [Binding] {
    let sheet = sheet(in: app)
    let isLong = sheet.lines.count > app.frame.bodyHeight
    // Where the page lists its choices in sight, the footer need not say them again.
    let isListed = app.signs == .plain && !isLong
    let choices = offered(of: sheet, in: app).map { choice in
      var choice = choice
      if isListed, choice.footer != .last { choice.footer = .none }
      return choice
    }
    let moving = Binding.upAndDown.compactMap { binding -> Binding? in
      var binding = binding
      binding.keys.removeAll { key in choices.contains { $0.keys.contains(key) } }
      if binding.command == .pageDown, isLong { binding.footer = .always }
      return binding.keys.isEmpty ? nil : binding
    }
    return choices + moving + page.everywhere
  }

  /// The choices that can be made now: some only once the page's own words were all in sight.
  private func offered(of sheet: Sheet, in app: App) -> [Binding] {
    let isAtEnd = hasSeenEnd || wordCount(in: app) <= app.frame.bodyHeight
    return sheet.choices.filter { isAtEnd || !sheet.offeredAtEnd.contains($0.command) }
  }

  /// The lines of the page without those that list its choices.
  private func wordCount(in app: App) -> Int { page.sheet(in: app, columns: app.frame.textWidth).lines.count }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    let country = app.country?.id
    if let navigation = page.choose(command, in: &app) {
      // Whoever asks for another country's numbers begins at the first of them.
      if command == .another || app.country?.id != country { top = 0 }
      return navigation
    }
    let count = sheet(in: app).lines.count
    top = command.scrolled(top, of: count, rows: app.frame.bodyHeight)
    hasSeenEnd = hasSeenEnd || top + app.frame.bodyHeight >= wordCount(in: app)
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    let sheet = sheet(in: app)
    canvas.drawTitle(sheet.title, right: sheet.right, frame: frame)
    let first = max(0, min(top, sheet.lines.count - frame.bodyHeight))
    canvas.drawBody(sheet.lines, from: first, frame: frame)
    canvas.cursor = Point(column: frame.focusLeft, row: frame.bodyTop)
  }

  /// The sheet; with plain signs, its choices stand below it, one a line.
  private func sheet(in app: App) -> Sheet {
    var sheet = page.sheet(in: app, columns: app.frame.textWidth)
    guard app.signs == .plain else { return sheet }
    let shown = offered(of: sheet, in: app).filter { $0.footer != .none && $0.footer != .last }
    sheet.lines +=
      [.blank] + shown.flatMap { StyledLine.marked($0.name, $0.words, columns: app.frame.textWidth) }
    return sheet
  }
}

extension Page {
  /// The keys of every screen; `!` on the help itself would lead nowhere.
  fileprivate var everywhere: [Binding] {
    let isHelp = self == .help || self == .countries
    return isHelp ? Binding.everywhere.filter { $0.command != .help } : Binding.everywhere
  }

  func sheet(in app: App, columns: Int) -> Sheet {
    switch self {
    case .welcome: .welcome(in: app, columns: columns)
    case .privacy: .privacy(in: app, columns: columns)
    case .check: .check(in: app, columns: columns)
    case .concern: .afterCheck(app.book.check.concern, in: app, columns: columns)
    case .ownBehavior: .afterCheck(app.book.check.ownBehavior, in: app, columns: columns)
    case .gate(let reader): .gate(before: reader.place.chapter, in: app, columns: columns)
    case .whoMayOpen: .whoMayOpen(columns: columns)
    case .help: .help(in: app, columns: columns)
    case .countries: .countries(in: app, columns: columns)
    case .keys(let rows): .keys(rows, columns: columns)
    case .source(let id): .source(id, in: app, columns: columns)
    case .credits: .credits(in: app, columns: columns)
    case .settings: .settings(in: app, columns: columns)
    }
  }

  /// Where a choice leads; nil for a command that is none of the page's.
  func choose(_ command: Command, in app: inout App) -> Navigation? {
    switch self {
    case .welcome, .privacy, .check, .concern, .ownBehavior: chooseInFirstRun(command, in: &app)
    case .gate(let reader): chooseAtGate(command, reader, in: &app)
    case .whoMayOpen(let words): chooseWhoMayOpen(command, words, in: &app)
    case .help: chooseInHelp(command, in: &app)
    case .countries: chooseCountry(command, in: &app)
    case .settings: chooseInSettings(command, in: &app)
    case .keys, .source, .credits: command == .back ? .back : nil
    }
  }

  init(keysOf bindings: [Binding]) {
    self = .keys(of: bindings.filter { !$0.name.isEmpty }.map { KeyRow(name: $0.name, words: $0.words) })
  }
}

extension Sheet {
  /// Paragraphs with blank lines between them.
  static func paragraphs(_ paragraphs: [String], columns: Int, style: Style = .text) -> [StyledLine] {
    paragraphs.map { StyledLine.wrapped($0, columns: columns, style: style, evenly: true) }
      .reduce(into: []) { lines, paragraph in lines += (lines.isEmpty ? [] : [.blank]) + paragraph }
  }
}
