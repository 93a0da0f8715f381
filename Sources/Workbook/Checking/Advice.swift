/// What a reader of a bundle would be better off without: warnings, which never keep it from opening.
struct Advice {
  let workbook: Workbook
  let findings: Findings

  init(on workbook: Workbook, with findings: Findings) {
    self.workbook = workbook
    self.findings = findings
  }

  /// The warnings, in no order.
  var faults: [Fault] {
    unused + missingCores + (isEnglish ? hardReading : [])
  }

  /// Whether the counts of `Readability` mean anything: `en`, `en-GB`.
  private var isEnglish: Bool { workbook.language.split(separator: "-").first == "en" }
}

extension Advice {
  /// Sources that no chapter cites, and practices that no chapter offers.
  private var unused: [Fault] {
    let used = Dictionary(grouping: findings.references, by: \.subject).mapValues { Set($0.map(\.name)) }
    return findings.definitions.compactMap { mention in
      // Where a chapter could not be read, nobody knows what it mentions.
      guard findings.incomplete.isEmpty, used[mention.subject]?.contains(mention.name) != true else {
        return nil
      }
      switch mention.subject {
      case .source:
        return Fault(
          .warning, at: mention.place, "No chapter cites “\(mention.name)”. Cite it, or take it out.")
      case .practice:
        return Fault(
          .warning, at: mention.place, "No chapter offers “\(mention.name)”. Offer it, or take it out.")
      default: return nil
      }
    }
  }

  /// Chapters that have not exactly one core prompt, exercise and practice, where others have them.
  private var missingCores: [Fault] {
    CorePart.allCases.flatMap { part -> [Fault] in
      guard workbook.chapters.contains(where: { part.count(in: $0) > 0 }) else { return [] }
      return workbook.chapters.filter { $0.number > 0 }.compactMap { chapter in
        let count = part.count(in: chapter)
        guard count != 1, let place = place(of: chapter) else { return nil }
        let advice =
          count == 0
          ? "has no core \(part.rawValue). Mark one" : "has \(count) core \(part.rawValue)s. Keep one"
        return Fault(
          .warning, at: place, "This chapter \(advice) with “core”: it is what counts as progress.")
      }
    }
  }

  private func place(of chapter: Chapter) -> Place? {
    findings.definitions.first { $0.subject == .chapter && $0.name == chapter.id.name }?.place
  }

  /// The three things that a chapter asks of its reader.
  private enum CorePart: String, CaseIterable {
    /// A single question.
    case prompt
    /// Something larger, with parts.
    case exercise
    case practice

    func count(in chapter: Chapter) -> Int {
      chapter.blocks.count { block in
        switch block {
        case .exercise(let exercise):
          exercise.isCore && self == (Form(exercise).shape == .single ? .prompt : .exercise)
        case .offer(let offer): offer.core != nil && self == .practice
        default: false
        }
      }
    }
  }
}
