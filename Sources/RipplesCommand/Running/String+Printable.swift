extension String {
  /// What a person typed, fit to be written to any terminal: no control characters, and not long.
  var printable: String {
    String(
      unicodeScalars.prefix(120).map {
        (" "..."~").contains($0) || $0.properties.isAlphabetic ? Character($0) : "?"
      })
  }
}
