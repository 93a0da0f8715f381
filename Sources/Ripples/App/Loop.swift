import Canvas
import Sitting
import Terminal
import Time

/// What stands outside of the application and performs what it asks for.
public protocol EffectPerformer {
  /// Performs an effect, and answers with what came of it; no effect takes longer than a few milliseconds.
  mutating func perform(_ effect: Effect) -> [AppEvent]

  /// Where the text of a secret field goes; nil where no secret is taken.
  var secret: (any SecretSink)? { get }
}

extension EffectPerformer {
  public var secret: (any SecretSink)? { nil }
}

/// The loop that shows frames, performs effects and takes input: the program's own, and the tests' too.
///
///     var loop = Loop(app)
///     while !loop.isOver { loop.turn(on: &terminal, with: &performer, now: clock) }
///
/// A turn performs one effect at most before it looks for input, so that no key waits for more than one.
public struct Loop: Sendable {
  public private(set) var app: App
  /// What is left to be done, in order.
  private var effects: [Effect] = []

  public init(_ app: App) {
    self.app = app
    queue(self.app.start())
  }

  /// Whether nothing is left to be done, and only an event can change that.
  public var isIdle: Bool { effects.isEmpty }

  /// Whether the reader has left, and all that could be saved is saved.
  public var isOver: Bool { app.isFinished && isIdle }

  /// Shows the screen as it is now; nothing once the reader has left.
  public func show(on terminal: inout some Terminal) {
    guard !app.isFinished else { return }
    var canvas = Canvas(size: terminal.size)
    app.draw(on: &canvas)
    terminal.show(canvas)
  }

  /// Draws, performs one effect if there is one, takes the input that is there, and updates.
  ///
  /// It waits for input only when no effect is left; long work is done only when no input waits.
  public mutating func turn(
    on terminal: inout some Terminal, with performer: inout some EffectPerformer, now: () -> Now
  ) {
    show(on: &terminal)
    let wasIdle = isIdle
    let isLong = effects.first?.isLong == true
    var events = isLong ? [] : performNext(with: &performer)
    // What is typed while it locks is left to the program that is executed afresh.
    let isDeaf = app.isLocking && !wasIdle && !isLong
    let input =
      isDeaf
      ? []
      : terminal.nextEvents(
        before: wasIdle ? app.nextDeadline : Deadline(milliseconds: 0),
        secret: app.wantsSecret ? performer.secret : nil)
    if isLong, input.isEmpty { events = performNext(with: &performer) }
    // An effect that is answered by nothing is no reason to look at the clock.
    if wasIdle || !(events.isEmpty && input.isEmpty) { take(events + input.map(AppEvent.input), at: now()) }
  }

  /// Tells the application of events.
  mutating func take(_ events: [AppEvent], at now: Now) { queue(app.update(events, at: now)) }

  private mutating func performNext(with performer: inout some EffectPerformer) -> [AppEvent] {
    effects.isEmpty ? [] : performer.perform(effects.removeFirst())
  }

  /// Puts effects in line: leaving before all else, and long work after the rest.
  ///
  /// Once the reader leaves, nothing is left to be done but saves, and what an erasure has yet to find.
  private mutating func queue(_ new: [Effect]) {
    if app.isFinished {
      let leaving = new.filter { $0.isLeaving }
      effects = leaving + (effects + new).filter { $0.isKept }
      return
    }
    for effect in new {
      // One archive is read at a time, and the journal looked over once: the newer wish stands for the older.
      effects.removeAll { $0.isSameWork(as: effect) }
      effects.append(effect)
    }
    // What was typed is taken out of the secret field before more is: no save may come between Enter and the next letter.
    effects = effects.filter(\.isSecret) + effects.filter { !$0.isSecret }
    effects = effects.filter { !$0.isLong } + effects.filter(\.isLong)
  }
}

extension Effect {
  fileprivate var isLeaving: Bool { if case .leaveTerminal = self { true } else { false } }

  fileprivate var isSecret: Bool { if case .secret = self { true } else { false } }

  /// Whether it is performed after the reader has left, too.
  fileprivate var isKept: Bool {
    switch self {
    case .save, .findVersions: true
    default: false
    }
  }

  /// Whether it is a slice of work that takes many.
  fileprivate var isLong: Bool {
    switch self {
    case .loadSlice, .findVersions, .verify, .backUp, .lookForTraces: true
    default: false
    }
  }

  fileprivate func isSameWork(as other: Effect) -> Bool {
    switch (self, other) {
    case (.loadSlice, .loadSlice), (.verify, .verify), (.backUp, .backUp), (.lookForTraces, .lookForTraces):
      true
    default: false
    }
  }
}
