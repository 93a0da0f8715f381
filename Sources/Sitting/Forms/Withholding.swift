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
    // Most forms hold nothing back, and this is asked at each key: no row of them is looked at then.
    let fields = form.heldFields
    for path in fields.isEmpty ? [] : form.paths(in: value) {
      guard let field = fields.first(where: { $0.id == path.field }) else { continue }
      let answer = form.value(at: path, in: value)
      if !answer.isEmpty, field.isKeptForSittingOnly || field.kind.picksHeldOption(answer) {
        held.insert(path)
      }
    }
    // Where an edited book asks in another shape, nobody can tell which words are the held ones.
    let isOfAnotherShape = !form.fits(value) && form.fields.contains(where: \.isKeptForSittingOnly)
    holdsAll = form.isKeptForSittingOnly || (form.shape == .single && !held.isEmpty) || isOfAnotherShape
    paths = held
  }

  /// Whether anything that was answered is held back.
  public func holdsBack(_ value: Answer.Value) -> Bool { holdsAll ? !value.isEmpty : !paths.isEmpty }

  /// Whether anything is held back beside what the reader kept of it earlier.
  func holdsBack(_ value: Answer.Value, _ form: Form, keeping earlier: Answer.Value?) -> Bool {
    guard !holdsAll, let earlier else { return holdsBack(value) }
    let kept = kept(in: earlier, form)
    return paths.contains {
      !kept.contains($0) || form.value(at: $0, in: value) != form.value(at: $0, in: earlier)
    }
  }

  /// The answer without what is held back.
  ///
  /// - Parameter earlier: the answer as the journal had it. What the reader kept there of what the book would not
  ///   stays as it was, until they keep it anew or empty it.
  public func stripped(
    _ value: Answer.Value, _ form: Form, keeping earlier: Answer.Value? = nil
  ) -> Answer.Value {
    if holdsAll { return form.blank }
    let kept = earlier.map { self.kept(in: $0, form) } ?? []
    var stripped = value
    for path in paths {
      guard let field = form.field(path.field) else { continue }
      let old = earlier.map { form.value(at: path, in: $0) }
      form.put(kept.contains(path) ? old ?? field.kind.blank : field.kind.blank, at: path, into: &stripped)
    }
    return stripped
  }

  /// The held fields that an earlier answer has all the same: by the reader's wish.
  private func kept(in earlier: Answer.Value, _ form: Form) -> Set<FieldPath> {
    paths.intersection(Withholding(form, of: earlier).paths)
  }
}

extension Field.Kind {
  /// Whether an option was picked that the book keeps for the sitting.
  fileprivate func picksHeldOption(_ value: Answer.Value) -> Bool {
    guard case .picked(let choice) = manner, case .picks(let picks) = value else { return false }
    let held = Set(choice.options.filter(\.isKeptForSittingOnly).map(\.id))
    return picks.picked.contains { held.contains($0.option) }
  }
}
