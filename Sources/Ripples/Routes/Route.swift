/// Which screen shows, and where on it the reader is: identifiers and cursors, and nothing that is large.
///
/// A stack of routes gives the way back. With the drafts, it is all that says where the reader stands.
enum Route: Hashable, Sendable, Codable {
  case contents(ContentsRoute)
  case reading(ReadingRoute)
  case page(PageRoute)
  case form(FormRoute)
  case journal(JournalRoute)
  case piece(PieceRoute)
  case practices(PracticesRoute)
  case chooser(ChooserRoute)
  case unlock(UnlockRoute)
  case settings(SettingsRoute)
  case passphrase(PassphraseRoute)
  case recovery(RecoveryRoute)

  /// Whether it needs all that was written: to list it, or to count it.
  var looksOverPieces: Bool {
    switch self {
    case .journal, .settings: true
    default: false
    }
  }

  /// Whether words may show on it that open the journal, or are typed: no lock hands it over.
  var isAboutSecrets: Bool {
    switch self {
    case .passphrase, .recovery: true
    default: false
    }
  }
}
