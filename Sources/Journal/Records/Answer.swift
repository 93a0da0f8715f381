import Workbook

/// What a reader answered to an exercise, with the question as it was asked.
public struct Answer: Hashable, Sendable {
  public var workbook: Workbook.ID
  public var chapter: Chapter.ID
  public var exercise: Exercise.ID
  /// The words of the question on that day: a later edition may ask otherwise.
  public var asked: String
  public var value: Value
  /// Fields of a later version, here and in the object of the value: kept, and written back.
  public var unknownFields: [String: JSON] = [:]

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

extension Answer {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    workbook = Workbook.ID(try object.text("workbook"))
    chapter = Chapter.ID(try object.text("chapter"))
    exercise = Exercise.ID(try object.text("exercise"))
    asked = try object.text("asked")
    value = try object.value("value")
    unknownFields = try object.rest()
  }

  /// The answer in the form that a record holds it in.
  public var json: JSON {
    .ordered(
      [
        ("workbook", .string(workbook.name)), ("chapter", .string(chapter.name)),
        ("exercise", .string(exercise.name)), ("asked", .string(asked)), ("value", value.json),
      ], keeping: unknownFields)
  }
}
