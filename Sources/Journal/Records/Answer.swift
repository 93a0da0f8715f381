import Workbook

/// What a reader answered to an exercise, with the question as it was asked.
public struct Answer: Hashable, Sendable, Codable {
  public var workbook: Workbook.ID
  public var chapter: Chapter.ID
  public var exercise: Exercise.ID
  /// The words of the question on that day: a later edition may ask otherwise.
  public var asked: String
  public var value: Value

  public init(
    workbook: Workbook.ID, chapter: Chapter.ID, exercise: Exercise.ID, asked: String, value: Value
  ) {
    self.workbook = workbook
    self.chapter = chapter
    self.exercise = exercise
    self.asked = asked
    self.value = value
  }
}
