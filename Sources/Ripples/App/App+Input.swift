import Canvas
import Sitting
import Terminal

/// From a key to the screen that has it, and from there to the next screen.
extension App {
  mutating func take(_ input: InputEvent) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): if isWriting, !isCovered { act(.text(text)) }
    case .wheel(let lines): turnWheel(lines)
    case .focus(let isIn): if !isIn, locking == nil { context.sitting.save() }
    case .resize(let size): context.size = size
    case .terminate: leave(.terminated)
    case .hangUp: leave(.hungUp)
    case .suspend: suspend()
    case .secret(let event): if wantsSecret { act(.secret(event)) }
    case .resume: break
    }
  }

  /// Whether keys that have no binding become text.
  var isWriting: Bool { locking == nil && stack.last?.screen.isWriting(in: context) == true }

  /// Whether what is typed goes into the secret field, and not into keys.
  public var wantsSecret: Bool {
    !isFinished && !isCovered && locking == nil && stack.last?.screen.wantsSecret(in: context) == true
  }

  /// The rows of the key table that hold now: the answer to what is asked, then those of the screen.
  var bindings: [Binding] {
    let screen = stack.last?.screen.bindings(in: context) ?? []
    return context.question.map { [$0.binding] + screen } ?? screen
  }

  /// The keys that say no to a question and do nothing else.
  private static let noes: [Key] = ["n", Key(.escape)]

  private mutating func press(_ key: Key) {
    guard let screen = stack.last?.screen else { return }
    if locking != nil {
      // Nothing is done any more with what is on its way to be sealed.
      if Binding.always.command(for: key) == .leave { leave(.left) }
      return
    }
    if isCovered {
      // While covered, only leaving is answered to: any other key lifts the cover and does nothing else.
      if Binding.always.command(for: key) == .leave { leave(.left) } else { isCovered = false }
      return
    }
    context.notice = nil
    let asked = context.question
    context.question = nil
    if let asked, asked.binding.keys.contains(key) {
      follow(context.answer(asked))
      return
    }
    context.notice = asked?.declined
    // What most people press to say no says no, and nothing more.
    if asked != nil, Self.noes.contains(key) { return }
    // Where text is written, a plain character is text: no row of the key table claims one there.
    if isWriting, case .character(let character) = key.code, key.modifiers.isSubset(of: .shift) {
      act(.text(String(character)))
    } else if let command = screen.bindings(in: context).command(for: key) {
      perform(command)
    } else if isWriting, key.code == .enter {
      act(.text("\n"))
    }
  }

  private mutating func perform(_ command: Command) {
    switch command {
    case .leave: leave(.left)
    case .cover: cover()
    case .suspend: suspend()
    case .help: open(.page(PageRoute(.help)))
    case .keys:
      if let screen = stack.last?.screen {
        open(.page(PageRoute(Page(keysOf: screen.bindings(in: context).map(asItIs)))))
      }
    default: act(.command(command))
    }
  }

  /// What Ctrl-L does where there is a passphrase.
  private func asItIs(_ binding: Binding) -> Binding {
    guard binding.command == .cover, canSeal else { return binding }
    var binding = binding
    binding.label = "lock; the passphrase opens it again"
    return binding
  }

  /// Lets the screen that shows take an action, and goes where it leads.
  private mutating func act(_ action: Action) {
    guard let top = stack.indices.last, locking == nil else { return }
    follow(stack[top].withScreen { $0.handle(action, in: &context) })
  }

  private mutating func turnWheel(_ lines: Int) {
    guard !isWriting, !isCovered else { return }
    for _ in 0..<abs(lines) { act(.command(lines < 0 ? .up : .down)) }
  }

  mutating func follow(_ navigation: Navigation) {
    // Over the locked screen help alone opens, wherever a page leads to.
    guard !isLocked || navigation.isOpenWhileLocked else { return }
    let hadSecrets = stack.contains(where: \.isAboutSecrets)
    defer { if hadSecrets, !stack.contains(where: \.isAboutSecrets) { context.forgetSecrets() } }
    switch navigation {
    case .stay: return
    case .open(let route): open(route)
    case .replace(let route): stack[stack.count - 1] = route
    case .back: if stack.count > 1 { stack.removeLast() }
    case .home(let routes): stack = routes
    }
    // What was on its way to be read opens over no other screen.
    context.awaited = nil
    context.forgetWhatIsNotRead(on: stack)
  }

  private mutating func open(_ route: Route) {
    // A page or a chapter that is open below is gone back to: opened again, it would have to be left twice.
    if let index = stack.lastIndex(where: { $0.isSamePlace(as: route) }) {
      stack.replaceSubrange(index..., with: [route])
    } else {
      stack.append(route)
    }
  }

  /// Brings what is laid out in step with the state, after events and before a frame.
  mutating func settle() {
    guard !isFinished, let top = stack.indices.last else { return }
    stack[top].withScreen { $0.settle(in: &context) }
  }
}

extension App {
  /// Draws the screen that shows; nothing once the reader has left.
  public func draw(on canvas: inout Canvas) {
    // From the key on it is locked to whoever looks at it.
    let top = locking == nil ? stack.last : .unlock(UnlockRoute())
    guard !isFinished, let screen = top?.screen else { return }
    if isCovered {
      // Not a word, not even that there is something to cover: the screen of keys says what Ctrl-L does.
      canvas.cursor = Point(column: 0, row: 0)
      return
    }
    let frame = locking == nil ? context.frame : Frame(size: size, measure: context.measure)
    let isTyping = locking == nil && screen.isWriting(in: context)
    canvas.draw(
      screen.sheet(in: context), editor: isTyping ? context.sitting.writing?.editor : nil, frame: frame)
    Footer(locking == nil ? bindings : Binding.always, width: frame.width).draw(on: &canvas, frame: frame)
    for (row, line) in frame.notice.enumerated() {
      line.draw(on: &canvas, at: Point(column: frame.left, row: frame.noticeRow + row))
    }
  }
}

extension Navigation {
  /// Whether it leads to nothing that the journal or the book is about.
  fileprivate var isOpenWhileLocked: Bool {
    switch self {
    case .stay, .back: true
    case .open(.page(let route)): [.help, .countries, .traces].contains(route.page)
    case .open, .replace, .home: false
    }
  }
}

extension Route {
  /// Whether both are the same page, or the same chapter.
  fileprivate func isSamePlace(as other: Route) -> Bool {
    switch (self, other) {
    case (.page(let one), .page(let other)): one.page == other.page
    case (.reading(let one), .reading(let other)): one.place.chapter == other.place.chapter
    default: false
    }
  }
}
