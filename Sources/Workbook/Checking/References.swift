/// Checks what holds between the files of a bundle: names that are taken, and names that mean nothing.
struct References {
  private let workbook: Workbook
  private let findings: Findings

  init(of workbook: Workbook, with findings: Findings) {
    self.workbook = workbook
    self.findings = findings
  }

  /// The errors, in no order.
  var faults: [Fault] { duplicates + dangling }

  /// Identifiers that an earlier place has.
  private var duplicates: [Fault] {
    var first: [Findings.Subject: [String: Place]] = [:]
    return findings.definitions.compactMap { mention in
      guard let place = first[mention.subject, default: [:]][mention.name] else {
        first[mention.subject, default: [:]][mention.name] = mention.place
        return nil
      }
      return Fault(
        at: mention.place,
        "The \(mention.subject.rawValue) id “\(mention.name)” is taken by \(place.file), line \(place.line). "
          + "Choose another.")
    }
  }

  /// Mentions of what is nowhere; of no subject that could only be read in part.
  private var dangling: [Fault] {
    let names = Dictionary(grouping: findings.definitions, by: \.subject).mapValues { $0.map(\.name) }
    let answers = workbook.chapters.flatMap(\.exercises).flatMap { exercise in
      exercise.fields.map { "\(exercise.id).\($0.id)" }
    }
    var known = names.mapValues(Set.init)
    known[.exercise, default: []].formUnion(answers)

    return findings.references.compactMap { mention in
      let subject = mention.subject
      guard !findings.incomplete.contains(subject), known[subject]?.contains(mention.name) != true else {
        return nil
      }
      let question = Spelling(known: known[subject].map { $0.sorted() } ?? []).question(about: mention.name)
      let advice = question.isEmpty ? " Check its spelling." : question
      return Fault(at: mention.place, "No \(subject.rawValue) has the id “\(mention.name)”.\(advice)")
    }
  }
}
