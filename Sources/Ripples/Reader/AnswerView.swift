import Journal
import Sitting
import Time
import Workbook

/// What a chapter shows of an answer.
enum AnswerView: Hashable, Sendable {
  case none
  /// From an earlier sitting: one line, because the person who opens the program may not be the one who wrote.
  case folded(Day)
  /// Written or opened in this sitting.
  case open(String, Sitting.Storage)

  /// Whether there is an answer.
  var isWritten: Bool {
    switch self {
    case .folded, .open: true
    case .none: false
    }
  }

  /// Whether it was written or opened in this sitting.
  var isOpen: Bool { if case .open = self { true } else { false } }

  /// - Parameter exercise: one of the book's, or of an earlier edition's.
  init(of exercise: Exercise.ID, in sitting: Sitting) {
    let subject = Subject.exercise(exercise)
    if let draft = sitting.draft(of: subject) {
      self = draft.value.isEmpty ? .none : .open(draft.value.text, sitting.storage(of: subject))
    } else {
      self = sitting.summary.answer(to: exercise, of: sitting.book.id).map { .folded($0.day) } ?? .none
    }
  }
}
