import Journal
import Workbook

/// What of an answer stays in memory until the reader saves it, by the book's `keep: sitting`: the one home of that rule.
///
/// It stands on an exercise, on a field or a column of it, or on an option. Screen, save and export ask it, each of the
/// same answer the same way.
public struct Withholding: Hashable, Sendable {
  /// Nothing may leave.
  public let holdsAll: Bool
  /// The fields that may not leave, by row where there are rows.
  public let paths: Set<FieldPath>

  /// - Parameter value: the answer as it is now: an option holds back what it was picked in.
  public init(_ form: Form, of value: Answer.Value) {
    var held: Set<FieldPath> = []
    for path in form.paths(in: value) {
      guard let field = form.field(path.field) else { continue }
      let answer = form.value(at: path, in: value)
      if !answer.isEmpty, field.isKeptForSittingOnly || field.kind.picksHeldOption(answer) {
        held.insert(path)
      }
    }
    holdsAll = form.isKeptForSittingOnly || (form.shape == .single && !held.isEmpty)
    paths = held
  }

  /// Whether anything that was answered is held back.
  public func holdsBack(_ value: Answer.Value) -> Bool { holdsAll ? !value.isEmpty : !paths.isEmpty }

  /// The answer without what is held back.
  public func stripped(_ value: Answer.Value, _ form: Form) -> Answer.Value {
    if holdsAll { return form.blank }
    var value = value
    for path in paths {
      if let field = form.field(path.field) { form.put(field.kind.blank, at: path, into: &value) }
    }
    return value
  }
}

extension Field.Kind {
  /// Whether an option was picked that the book keeps for the sitting.
  fileprivate func picksHeldOption(_ value: Answer.Value) -> Bool {
    guard case .choice(let choice) = self, case .picks(let picks) = value else { return false }
    let held = Set(choice.options.filter(\.isKeptForSittingOnly).map(\.id))
    return picks.picked.contains { held.contains($0.option) }
  }
}
