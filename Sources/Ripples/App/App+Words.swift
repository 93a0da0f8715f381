import Journal
import Workbook

extension App {
  mutating func sayReadOnly() {
    if case .readOnly(let why) = keeping { notice = why }
  }

  /// Whether the reader has yet to say who may open what they write.
  var mustAskWhoMayOpen: Bool { keepsWords && summary[.words] == nil }

  /// Whether what is written goes into the journal.
  var keepsWords: Bool { keeping == .journal && !keepsWordsInMemory }

  /// What leaving an editor does with its words: said in the footer, because nothing on the screen says it by itself.
  func savingWords(of exercise: Exercise.ID?) -> String {
    if !canWrite { return "back" }
    let isHeldBack = exercise.map { sittings[$0]?.mayBeSaved == false } ?? false
    return keepsWords && !isHeldBack
      ? "done, what is here is saved; then ! help" : "done, kept until you leave; then ! help"
  }

  mutating func togglePlainSigns() {
    signs = signs == .plain ? .ripples : .plain
    set(.signs, to: signs == .plain ? "plain" : "ripples")
  }

  /// Whether the country of the help screen is the one that the journal remembers.
  var remembersCountry: Bool { summary[.country] == country?.id.name }

  /// Remembers the country, and nothing else: who is helped by which view is nobody's to read.
  mutating func rememberCountry() {
    if let country { set(.country, to: country.id.name) }
  }

  /// Whether the view for oneself is what the journal remembers.
  var remembersView: Bool { remembersSolo == isSolo }

  /// Whether the journal says that the view for oneself comes first.
  var remembersSolo: Bool { summary[.practiceSet] == "solo" }

  /// Remembers the view, as the settings alone do; never why.
  mutating func rememberView() { set(.practiceSet, to: isSolo ? "solo" : "all") }

  /// An option that the book keeps for the sitting only keeps the whole answer from the disk.
  mutating func holdBack(_ exercise: Exercise, _ choice: Choice, _ picks: Answer.Picks) {
    guard sittings[exercise.id]?.wasKeptByReader == false else { return }
    let held = Set(choice.options.filter(\.isKeptForSittingOnly).map(\.id))
    sittings[exercise.id]?.mayBeSaved =
      !exercise.isKeptForSittingOnly && !picks.picked.contains { held.contains($0.option) }
  }
}
