import Journal
import Workbook

/// A plan that becomes a practice of the reader's own.
extension Sitting {
  /// What making a practice came to.
  public enum Making: Hashable, Sendable {
    case made(String)
    /// Nothing is written in the plan yet.
    case empty
    /// It was made already, word for word, in this sitting.
    case already
    /// Nothing of this sitting is kept.
    case notKept
    /// It is for this sitting only, where others are kept.
    case heldBack
    case readOnly
  }

  /// Makes a practice of what the plan says where the reader is in it: of *when* and *I will* together, where it has
  /// both.
  public mutating func makePractice(from subject: Subject, at path: FieldPath) -> Making {
    guard canWrite else { return .readOnly }
    takeTypedText()
    guard let form = form(of: subject), let draft = drafts[subject],
      let sentence = plan(in: draft.value, at: path, form)
    else { return .empty }
    guard keepsWords, case .exercise(let exercise) = subject else { return .notKept }
    guard let savable = draft.savable(form), plan(in: savable, at: path, form) == sentence else {
      return .heldBack
    }
    guard plansMade.insert(sentence).inserted else { return .already }
    put(newRecord(.practice(OwnPractice(text: sentence, workbook: book.id, exercise: exercise))))
    return .made(sentence)
  }

  private func plan(in value: Answer.Value, at path: FieldPath, _ form: Form) -> String? {
    func text(_ field: Field) -> String {
      form.value(at: FieldPath(row: path.row, field: field.id), in: value).text.trimmed
    }
    let fields = form.fields
    guard let index = fields.firstIndex(where: { $0.id == path.field }) else { return nil }
    let pairs = zip(fields, fields.dropFirst()).filter {
      $0.id.name.hasSuffix("when") && $1.id.name.hasSuffix("i-will")
    }
    if let (when, will) = pairs.first(where: { [$0.id, $1.id].contains(path.field) }) {
      let (condition, deed) = (text(when).trimmed(of: ","), text(will))
      if condition.isEmpty || deed.isEmpty { return nil }
      return "\(condition), \(deed)"
    }
    let alone = fields[index].kind.isTyped ? text(fields[index]) : ""
    return alone.isEmpty ? nil : alone
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  fileprivate func trimmed(of end: String) -> String { hasSuffix(end) ? String(dropLast(end.count)) : self }
}
