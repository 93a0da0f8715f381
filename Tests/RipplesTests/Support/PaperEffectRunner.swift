import Canvas
import Sitting
import Terminal
import Time

@testable import Ripples

/// A terminal of paper: it keeps the last frame, and nobody types on it.
struct PaperTerminal: Terminal {
  var canvas: Canvas
  var size: Size { canvas.size }

  mutating func show(_ canvas: Canvas) { self.canvas = canvas }

  mutating func nextEvents(before deadline: Deadline?, secret: (any SecretSink)?) -> [InputEvent] { [] }
}

/// Performs effects on a journal in memory, and remembers each with the frame that was shown before it.
struct PaperEffectRunner: EffectPerformer {
  var journal: PaperJournal
  var frame: Canvas
  private(set) var performed: [(effect: Effect, frame: Canvas)] = []

  init(journal: PaperJournal, frame: Canvas) {
    self.journal = journal
    self.frame = frame
  }

  mutating func perform(_ effect: Effect) -> [AppEvent] {
    performed.append((effect, frame))
    return journal.perform(effect)
  }
}
