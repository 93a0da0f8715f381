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

  /// Whether the choices of the help screen are the ones that the journal remembers.
  var remembersHelp: Bool {
    summary[.country] == country?.id.name && (summary[.practiceSet] == "solo") == isSolo
  }

  /// Remembers the country, and the view under its neutral name; never why.
  mutating func rememberHelp() {
    if let country { set(.country, to: country.id.name) }
    if isSolo || summary[.practiceSet] != nil { set(.practiceSet, to: isSolo ? "solo" : "all") }
  }

  /// An option that the book keeps for the sitting only keeps the whole answer from the disk.
  mutating func holdBack(_ exercise: Exercise, _ choice: Choice, _ picks: Answer.Picks) {
    guard sittings[exercise.id]?.wasKeptByReader == false else { return }
    let held = Set(choice.options.filter(\.isKeptForSittingOnly).map(\.id))
    sittings[exercise.id]?.mayBeSaved =
      !exercise.isKeptForSittingOnly && !picks.picked.contains { held.contains($0.option) }
  }
}
