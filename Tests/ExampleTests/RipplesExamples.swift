import Canvas
import Ripples
import Sitting
import Terminal
import Testing
import Time

/// The examples of Ripples.
@Suite struct RipplesExamples {
  @Test func app() throws {
    let book = try ExampleBook.read()
    let now = ExampleBook.now
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    var app = App(book: book, opening: .firstRun, size: canvas.size, now: now)
    let effects = app.update([.input(.key("!"))], at: now)
    app.draw(on: &canvas)
    #expect(effects.isEmpty)
    #expect(canvas.text.contains { $0.contains("911") })
  }

  @Test func loop() throws {
    let clock = { ExampleBook.now }
    var terminal = LeavingTerminal()
    var performer = NoPerformer()
    let app = App(book: try ExampleBook.read(), opening: .firstRun, size: terminal.size, now: clock())
    var loop = Loop(app)
    while !loop.isOver { loop.turn(on: &terminal, with: &performer, now: clock) }
    #expect(terminal.frames == 1)
    #expect(performer.hasLeft)
  }
}

/// A terminal whose reader leaves as soon as they see something.
private struct LeavingTerminal: Terminal {
  let size = Size(columns: 80, rows: 24)
  var frames = 0

  mutating func show(_ canvas: Canvas) { frames += 1 }

  mutating func nextEvents(before deadline: Deadline?, secret: (any SecretSink)?) -> [InputEvent] {
    [.key(.control("c"))]
  }
}

/// What answers no effect, and notes that the terminal was given back.
private struct NoPerformer: EffectPerformer {
  var hasLeft = false

  mutating func perform(_ effect: Effect) -> [AppEvent] {
    if case .leaveTerminal = effect { hasLeft = true }
    return []
  }
}
