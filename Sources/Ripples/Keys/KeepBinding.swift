import Workbook

extension Binding {
  /// The key that keeps an answer which would go when the reader leaves.
  ///
  /// A capital: the small letter goes up a line on other pages, and a hand that is used to it must not write to disk what
  /// was to stay in memory.
  static func keeping(_ exercise: Exercise.ID, in app: App) -> [Binding] {
    app.isHeldBack(exercise) ? [Binding(["K"], "K", "keep it", .keep, footer: .always)] : []
  }
}

extension Screen {
  /// The line that tells of that key.
  func keepLines(_ exercise: Exercise, in app: App) -> [StyledLine] {
    app.isHeldBack(exercise.id) ? [.blank, StyledLine(AnswerView.heldBack, .accent)] : []
  }
}
