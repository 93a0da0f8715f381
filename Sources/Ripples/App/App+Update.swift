import Canvas
import Journal
import Sitting
import Terminal
import Time

extension App {
  /// Takes in what happened, in order, and returns what is to be done about it.
  public mutating func update(_ events: [AppEvent], at now: Now) -> [Effect] {
    self.now = now
    for event in events where !isFinished || event.isAboutSaving {
      take(event)
      // The next event may have arrived together with this one, and means what it would have meant after it.
      settle()
    }
    if !isFinished {
      if let due = outbox.due, due <= now.uptime { save() }
      if verifies, effects.isEmpty, events.isEmpty { effects.append(.verify) }
    }
    settle()
    return takeEffects()
  }

  private mutating func take(_ event: AppEvent) {
    switch event {
    case .input(let input): take(input)
    case .book(let book):
      self.book = book
      country = book.helplines.country(region: region, chosen: summary[.country])
      chapterLayout = nil
    case .badBook: leave(.badBook)
    case .created:
      keeping = .journal
      save()
    case .notCreated(let why):
      keeping = .nothing
      notice = why
    case .saved(let number): outbox.saved(number)
    case .notSaved(let number, let why): outbox.failed(number, why: why, at: now.uptime)
    case .loaded(let record): loaded(record)
    case .notLoaded(let why): notice = why
    case .slice(let records, let next): take(records, next: next)
    case .versions(let key, let records, let next): found(records, of: key, next: next)
    case .verified(let isDone, let finding):
      verifies = !isDone
      notice = finding ?? notice
    }
  }

  private mutating func take(_ input: InputEvent) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): if stack.last?.isWriting == true, !isCovered { act(.text(text)) }
    case .wheel(let lines): turnWheel(lines)
    case .focus(let isIn): if !isIn { save() }
    case .resize(let size): self.size = size
    case .terminate: leave(.terminated)
    case .hangUp: leave(.hungUp)
    case .suspend: suspend()
    case .resume: break
    }
  }

  private mutating func press(_ key: Key) {
    guard let screen = stack.last else { return }
    notice = nil
    let asked = question
    question = nil
    if isCovered {
      // While covered, only leaving is answered to: any other key lifts the cover and does nothing else.
      if Binding.always.command(for: key) == .leave { leave(.left) } else { isCovered = false }
      return
    }
    if let asked, asked.binding.keys.contains(key) {
      follow(answer(asked))
      return
    }
    notice = asked?.declined
    // Where text is written, a plain character is text: no row of the key table claims one there.
    if screen.isWriting, case .character(let character) = key.code, key.modifiers.isSubset(of: .shift) {
      act(.text(String(character)))
    } else if let command = screen.bindings(in: self).command(for: key) {
      perform(command)
    } else if screen.isWriting, key.code == .enter {
      act(.text("\n"))
    }
  }

  private mutating func perform(_ command: Command) {
    switch command {
    case .leave: leave(.left)
    case .cover: isCovered = true
    case .suspend: suspend()
    case .help: open(PageScreen(.help))
    case .keys: if let screen = stack.last { open(PageScreen(Page(keysOf: screen.bindings(in: self)))) }
    default: act(.command(command))
    }
  }

  /// Lets the screen that shows take an action, and goes where it leads.
  private mutating func act(_ action: Action) {
    guard var screen = stack.last else { return }
    let depth = stack.count - 1
    let navigation = screen.handle(action, in: &self)
    stack[depth] = screen
    follow(navigation)
  }

  private mutating func turnWheel(_ lines: Int) {
    guard stack.last?.isWriting == false, !isCovered else { return }
    for _ in 0..<abs(lines) { act(.command(lines < 0 ? .up : .down)) }
  }

  mutating func follow(_ navigation: Navigation) {
    switch navigation {
    case .stay: break
    case .open(let screen): open(screen)
    case .replace(let screen): stack[stack.count - 1] = screen
    case .back: if stack.count > 1 { stack.removeLast() }
    case .home(let screens): stack = screens
    }
  }

  mutating func open(_ screen: any Screen) {
    // A page that is open below is gone back to, at its first line: opened again, it would have to be left twice.
    if let page = screen as? PageScreen, let index = stack.lastIndex(where: { $0.shows(page.page) }) {
      stack.replaceSubrange(index..., with: [page])
    } else {
      stack.append(screen)
    }
  }

  /// Leaves at once: the terminal is given back first, and only then is the last change saved.
  private mutating func leave(_ ending: Ending) {
    self.ending = ending
    effects.insert(.leaveTerminal, at: 0)
    save()
  }

  private mutating func suspend() {
    save()
    effects.append(.suspend)
  }
}

extension Screen {
  fileprivate func shows(_ page: Page) -> Bool { (self as? PageScreen)?.page == page }
}

extension AppEvent {
  fileprivate var isAboutSaving: Bool {
    switch self {
    case .saved, .notSaved, .versions: true
    default: false
    }
  }
}
