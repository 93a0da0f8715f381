import Canvas
import Workbook

extension Binding {
  /// The key that keeps an answer which would go when the reader leaves, and lets go of one that was kept so.
  ///
  /// No key that moves, in neither of its cases: a hand that turns pages must not write to disk what was to stay in memory.
  static func keeping(_ exercise: Exercise.ID, in app: App) -> [Binding] {
    if app.isHeldBack(exercise) { return [Binding(["S"], "S", "save it", .keep, footer: .always)] }
    return app.canLetGo(exercise) ? [Binding(["S"], "S", "let it go again", .keep, footer: .ifRoom)] : []
  }
}

extension Screen {
  /// The line that tells of that key.
  func keepLines(_ exercise: Exercise, in app: App) -> [StyledLine] {
    app.storage(of: exercise.id).words.map { [.blank, StyledLine($0, .accent)] } ?? []
  }
}
