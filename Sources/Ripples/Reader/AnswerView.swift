import Journal
import Time
import Workbook

/// What a chapter shows of an answer.
enum AnswerView: Hashable, Sendable {
  case none
  /// From an earlier sitting: one line, because the person who opens the program may not be the one who wrote.
  case folded(Day)
  /// Written or opened in this sitting.
  case open(String, Storage)
  /// This edition has no form for its kind.
  case notFillable(isForSittingOnly: Bool)

  /// Whether there is an answer.
  var isWritten: Bool {
    switch self {
    case .folded, .open: true
    case .none, .notFillable: false
    }
  }

  /// Where an answer of this sitting is.
  enum Storage: Hashable, Sendable {
    /// Wherever the reader's words go.
    case asOthers
    /// In memory alone, by the wish of the book.
    case heldBack
    /// In the journal, by the wish of the reader, where the book would let it go.
    case keptByReader

    /// The line under the answer.
    var words: String? {
      switch self {
      case .asOthers: nil
      case .heldBack: "Kept until you leave. S saves it."
      case .keptByReader: "Saved in your journal, as you asked. S lets it go again."
      }
    }
  }
}

extension App {
  func answerView(of exercise: Exercise) -> AnswerView {
    guard exercise.kind.isFillable else {
      return .notFillable(isForSittingOnly: exercise.isKeptForSittingOnly)
    }
    if let sitting = sittings[exercise.id] {
      return sitting.value.isEmpty ? .none : .open(sitting.value.text, storage(of: exercise.id))
    }
    return summary.answer(to: exercise.id, of: book.id).map { .folded($0.day) } ?? .none
  }

  func storage(of exercise: Exercise.ID) -> AnswerView.Storage {
    if isHeldBack(exercise) { return .heldBack }
    return canLetGo(exercise) ? .keptByReader : .asOthers
  }
}
