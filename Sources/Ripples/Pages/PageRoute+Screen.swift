import Canvas

/// A page of words, longer than the window where it must be, with a few things to choose.
extension PageRoute: Screen {
  func bindings(in context: Context) -> [Binding] {
    let sheet = self.sheet(in: context)
    let isLong = sheet.lines.count > context.frame.bodyHeight
    // Where the page lists its choices in sight, the footer need not say them again.
    let isListed = context.signs == .plain && !isLong
    let choices = offered(of: sheet, in: context).map { choice in
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
  private func offered(of sheet: Sheet, in context: Context) -> [Binding] {
    let isAtEnd = hasSeenEnd || wordCount(in: context) <= context.frame.bodyHeight
    return sheet.choices.filter { isAtEnd || !sheet.offeredAtEnd.contains($0.command) }
  }

  /// The lines of the page without those that list its choices.
  private func wordCount(in context: Context) -> Int {
    page.sheet(in: context, columns: context.frame.textWidth).lines.count
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    let country = context.country?.id
    if let navigation = page.choose(command, in: &context) {
      // Whoever asks for another country's numbers begins at the first of them.
      if command == .another || context.country?.id != country { top = 0 }
      return navigation
    }
    let count = sheet(in: context).lines.count
    top = command.scrolled(top, of: count, rows: context.frame.bodyHeight)
    hasSeenEnd = hasSeenEnd || top + context.frame.bodyHeight >= wordCount(in: context)
    return .stay
  }

  /// The sheet; with plain signs, its choices stand below it, one a line.
  func sheet(in context: Context) -> Sheet {
    var sheet = page.sheet(in: context, columns: context.frame.textWidth)
    sheet.scroll = .top(top)
    guard context.signs == .plain else { return sheet }
    let shown = offered(of: sheet, in: context).filter { $0.footer != .none && $0.footer != .last }
    sheet.lines +=
      [.blank] + shown.flatMap { StyledLine.marked($0.name, $0.label, columns: context.frame.textWidth) }
    return sheet
  }
}

extension Page {
  /// The keys of every screen; `!` on the help itself would lead nowhere.
  fileprivate var everywhere: [Binding] {
    let isHelp = self == .help || self == .countries
    return isHelp ? Binding.everywhere.filter { $0.command != .help } : Binding.everywhere
  }

  func sheet(in context: Context, columns: Int) -> Sheet {
    switch self {
    case .welcome: .welcome(in: context, columns: columns)
    case .privacy: .privacy(in: context, columns: columns)
    case .check: .check(in: context, columns: columns)
    case .concern: .afterCheck(context.book.check.concern, in: context, columns: columns)
    case .ownBehavior: .afterCheck(context.book.check.ownBehavior, in: context, columns: columns)
    case .gate(let way): .gate(before: way.chapter, in: context, columns: columns)
    case .whoMayOpen: .whoMayOpen(columns: columns)
    case .afterLetter(let subject): .afterLetter(subject, in: context, columns: columns)
    case .help: .help(in: context, columns: columns)
    case .countries: .countries(in: context, columns: columns)
    case .keys(let rows): .keys(rows, columns: columns)
    case .source(let id): .source(id, in: context, columns: columns)
    case .credits: .credits(in: context, columns: columns)
    case .traces: .traces(in: context, columns: columns)
    }
  }

  /// Where a choice leads; nil for a command that is none of the page's.
  func choose(_ command: Command, in context: inout Context) -> Navigation? {
    switch self {
    case .welcome, .privacy, .check, .concern, .ownBehavior: chooseInFirstRun(command, in: &context)
    case .gate(let way): chooseAtGate(command, way, in: &context)
    case .whoMayOpen(let subject, let isWritten):
      chooseWhoMayOpen(command, subject, isWritten: isWritten, in: &context)
    case .afterLetter(let subject): chooseAfterLetter(command, subject, in: &context)
    case .help: chooseInHelp(command, in: &context)
    case .countries: chooseCountry(command, in: &context)
    case .keys, .source, .credits, .traces: command == .back ? .back : nil
    }
  }

  init(keysOf bindings: [Binding]) {
    self = .keys(of: bindings.filter { !$0.name.isEmpty }.map { KeyRow(name: $0.name, label: $0.label) })
  }
}
