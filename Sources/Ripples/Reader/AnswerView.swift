import Journal
import Workbook

/// What a chapter shows of an answer.
enum AnswerView: Hashable, Sendable {
  case none
  /// From an earlier sitting: one line, because the person who opens the program may not be the one who wrote.
  case folded(Day)
  /// Written or opened in this sitting.
  case open(String, isKept: Bool)
  /// This edition has no form for its kind.
  case notFillable(isForSittingOnly: Bool)

  /// The line under an answer that is not saved by itself.
  static let heldBack = "Kept until you leave. K keeps it."
}

extension App {
  func answerView(of exercise: Exercise) -> AnswerView {
    guard exercise.kind.isFillable else {
      return .notFillable(isForSittingOnly: exercise.isKeptForSittingOnly)
    }
    if let sitting = sittings[exercise.id] {
      return sitting.value.isEmpty ? .none : .open(sitting.value.text, isKept: !isHeldBack(exercise.id))
    }
    return summary.answer(to: exercise.id, of: book.id).map { .folded($0.day) } ?? .none
  }
}
