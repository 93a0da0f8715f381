extension Route {
  /// The screen that a route is, whatever kind it is.
  var screen: any Screen {
    switch self {
    case .contents(let route): route
    case .reading(let route): route
    case .page(let route): route
    case .form(let route): route
    case .journal(let route): route
    case .piece(let route): route
    case .practices(let route): route
    case .chooser(let route): route
    case .unlock(let route): route
    case .settings(let route): route
    case .passphrase(let route): route
    case .recovery(let route): route
    }
  }

  /// Lets the screen do something to its route, and keeps what that changed.
  mutating func withScreen<Result>(_ body: (inout any Screen) -> Result) -> Result {
    var screen = screen
    defer {
      switch screen {
      case let route as ContentsRoute: self = .contents(route)
      case let route as ReadingRoute: self = .reading(route)
      case let route as PageRoute: self = .page(route)
      case let route as FormRoute: self = .form(route)
      case let route as JournalRoute: self = .journal(route)
      case let route as PieceRoute: self = .piece(route)
      case let route as PracticesRoute: self = .practices(route)
      case let route as ChooserRoute: self = .chooser(route)
      case let route as UnlockRoute: self = .unlock(route)
      case let route as SettingsRoute: self = .settings(route)
      case let route as PassphraseRoute: self = .passphrase(route)
      case let route as RecoveryRoute: self = .recovery(route)
      default: break
      }
    }
    return body(&screen)
  }
}
