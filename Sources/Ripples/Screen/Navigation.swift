/// Where a screen leads after an action.
enum Navigation {
  case stay
  case open(Route)
  case replace(with: Route)
  case back
  /// These screens alone, the last of them showing.
  case home([Route])
}
