extension Workbook {
  /// A book of which nothing was read yet: for a first screen that shows no word of it.
  public static let unread = Workbook(
    id: "", title: "", subtitle: "", language: "", license: "", disclaimer: "", credit: "", evidence: "",
    welcome: [], privacy: [], check: Check(lead: [], statements: [], concern: [], ownBehavior: []), gate: [],
    chapters: [], practices: [], helplines: .none, sources: [])
}
