import Workbook

/// A practice that is the reader's own: a sentence, and the exercise that it was made from.
public struct OwnPractice: Hashable, Sendable {
  public var text: String
  public var workbook: Workbook.ID
  /// The exercise that it was made from; nil for one that was written by itself.
  public var exercise: Exercise.ID?
  /// Fields of a later version: kept, and written back.
  public var unknownFields: [String: JSON] = [:]

  public init(text: String, workbook: Workbook.ID, exercise: Exercise.ID? = nil) {
    self.text = text
    self.workbook = workbook
    self.exercise = exercise
  }
}

extension OwnPractice {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    text = try object.text("text")
    workbook = Workbook.ID(try object.text("workbook"))
    switch object.take("exercise") {
    case nil: exercise = nil
    case .string(let name)?: exercise = Exercise.ID(name)
    default: throw UnreadableRecord()
    }
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered(
      [
        ("text", .string(text)), ("workbook", .string(workbook.name)),
        ("exercise", exercise.map { .string($0.name) }),
      ], keeping: unknownFields)
  }
}
