import Journal
import Sitting
import Time
import Workbook

/// The ways to a form, and to what was written in one.
extension Context {
  /// Opens a form, by way of the question who may open the words when it was not asked yet.
  mutating func open(_ subject: Subject) -> Navigation {
    if case .day = subject, !sitting.canWrite {
      sayReadOnly()
      return .stay
    }
    if !isSealed, sitting.mustAskWhoMayOpen(before: subject) {
      return .open(.page(PageRoute(.whoMayOpen(subject, isWritten: false))))
    }
    return begin(subject).map { .open($0) } ?? .stay
  }

  /// Begins a form; it opens at the field where it was left.
  mutating func begin(_ subject: Subject) -> Route? {
    guard let form = sitting.form(of: subject) else { return nil }
    sitting.begin(subject)
    let draft = sitting.draft(of: subject)
    let paths = form.paths(in: sitting.value(of: subject))
    let rowPath = form.fields.first.map { FieldPath(row: FormRows.firstName, field: $0.id) }
    guard let first = paths.first ?? rowPath else { return nil }
    var route = FormRoute(subject, at: draft?.path.flatMap { paths.contains($0) ? $0 : nil } ?? first)
    // Rows that are there already are looked over first.
    route.isAmongRows = form.hasRows && !paths.isEmpty && draft?.path == nil
    if !route.isAmongRows { openField(of: route) }
    return .form(route)
  }

  /// Opens the field that has the focus to be typed into, where it is one that is.
  mutating func openField(of route: FormRoute) {
    sitting.open(route.subject, at: route.path, own: route.isOwn, columns: frame.textWidth)
  }

  /// Asks whether to keep an answer that was to live for this sitting only, or lets one go that was kept so.
  mutating func keep(_ subject: Subject) {
    guard case .exercise(let exercise) = subject else { return }
    if !sitting.keepsWords {
      notice = "Nothing is kept in this sitting, so S saves nothing. It is here until you leave."
    } else if sitting.isHeldBack(subject) {
      question = .keep(exercise)
    } else if sitting.canLetGo(subject) {
      sitting.letGo(subject)
      notice =
        sitting.holdsAll(of: subject)
        ? "Let go: it is off the journal’s file, and here until you leave. Copies and backups may still have it."
        : "Let go: what the book keeps for a sitting is off the file. Copies and backups may still have it."
    }
  }

  /// Keeps what was to go when the reader leaves.
  mutating func keepHeldBack(_ subject: Subject) {
    if sitting.keepHeldBack(subject) { notice = "It is in your journal now." }
  }

  /// The reader said yes.
  mutating func answer(_ question: Question) -> Navigation {
    switch question {
    case .keep(let exercise):
      if !isSealed, sitting.mustAskWhoMayOpen() {
        return .open(.page(PageRoute(.whoMayOpen(.exercise(exercise), isWritten: true))))
      }
      keepHeldBack(.exercise(exercise))
    case .eraseEarlier(let exercise):
      sitting.erase(exercise)
      notice = Erasing.said
    }
    return .stay
  }

  /// What leaving a form does with its words: said in the footer, because nothing on the screen says it by itself.
  ///
  /// - Parameter isTyping: whether `!` is a letter here, so that help is behind the end of it.
  func savingWords(of subject: Subject, isTyping: Bool = true) -> String {
    if !sitting.canWrite { return "back" }
    let isSaved = sitting.keepsWords && sitting.mayBeSaved(subject)
    return (isSaved ? "done, what is here is saved" : "done, kept until you leave")
      + (isTyping ? "; then ! help" : "")
  }

  /// The key that keeps an answer which would go when the reader leaves, and lets go of one that was kept so.
  ///
  /// No key that moves, in neither of its cases: a hand that turns pages must not write to disk what was to stay in memory.
  func keepingBindings(of subject: Subject) -> [Binding] {
    if sitting.wouldBeHeldBack(subject) { return [Binding(["S"], "S", "save it", .keep)] }
    if sitting.isHeldBack(subject) { return [Binding(["S"], "S", "save it", .keep, footer: .always)] }
    return sitting.canLetGo(subject) ? [Binding(["S"], "S", "let it go again", .keep, footer: .ifRoom)] : []
  }

  /// Leaves a form, with what it has saved.
  mutating func close(_ subject: Subject) -> Navigation {
    if case .emptied(let exercise) = sitting.close(subject) { question = .eraseEarlier(exercise) }
    return .back
  }

  mutating func openJournal() -> Navigation {
    sitting.openArchive()
    return .open(.journal(JournalRoute()))
  }
}

/// What is said of an erasure.
enum Erasing {
  /// What it did, and what it cannot reach.
  static let said =
    "Erased, with its earlier versions, from the journal’s file. Copies, backups and old blocks of the disk may still have it."
}

extension Sitting.Storage {
  /// The line under an answer.
  var words: String? {
    switch self {
    case .asOthers: nil
    case .heldBack: "Kept until you leave. S saves it."
    case .partlyHeldBack: "Parts of it are kept until you leave. S saves all of it."
    case .keptByReader: "Saved in your journal, as you asked. S lets it go again."
    }
  }

  /// The line in a form where S is a letter.
  var wordsWhileTyping: String? { words.map { $0.dropLast() + ", on the page." } }
}
