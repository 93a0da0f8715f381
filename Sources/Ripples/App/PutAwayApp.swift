import Journal
import Sitting
import Workbook

/// Where the reader stands and what they have in hand, as the lock seals it.
struct PutAwayApp: Codable {
  /// Of this form; another edition begins at the place that was left.
  static let version = 1

  var version = PutAwayApp.version
  var stack: [Route]
  var sitting: PutAwaySitting
  var isPlain: Bool
  var showsOthers: Bool
  var country: Identifier<Helplines.Country>?
  var piece: Piece?
  var question: Question?
}

extension App {
  /// Everything that no journal has, as bytes to be sealed; ask for it once the sitting is settled.
  public mutating func putAway() -> [UInt8] {
    let away = PutAwayApp(
      stack: stack.filter { !$0.isAboutSecrets }, sitting: context.sitting.putAway(),
      isPlain: context.signs == .plain,
      showsOthers: context.showsOthers, country: context.country?.id, piece: context.piece,
      question: context.question)
    return (try? JSON(of: away).encoded()) ?? []
  }

  /// Goes on where the reader was, over the journal as it was opened.
  ///
  /// - Returns: whether the bytes could be read; if not, nothing has changed.
  mutating func takeUp(_ bytes: [UInt8]) -> Bool {
    var context = context
    guard let away = try? JSON(parsing: bytes).value(PutAwayApp.self), away.version == PutAwayApp.version,
      !away.stack.isEmpty, let isUnsaved = try? context.sitting.takeUp(away.sitting)
    else { return false }
    context.signs = away.isPlain ? .plain : .ripples
    context.showsOthers = away.showsOthers
    context.country = context.book.helplines.countries.first { $0.id == away.country } ?? context.country
    context.piece = away.piece
    context.question = away.question
    if isUnsaved {
      context.notice = "Your last words were not saved yet. They are here, and it is tried again."
    }
    for case .settings in away.stack { context.sitting.openArchive() }
    for case .journal(let route) in away.stack {
      context.sitting.openArchive()
      if let query = route.query { context.sitting.find(query) }
    }
    if away.stack.contains(where: \.isOfTraces) { context.sitting.lookForTraces() }
    stack = away.stack
    self.context = context
    return true
  }
}
