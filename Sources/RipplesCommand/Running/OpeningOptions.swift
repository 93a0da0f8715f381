/// What a reader asked for on the command line when they opened the book.
struct OpeningOptions {
  /// The journal's file.
  var journal: String?
  /// The folder of the book.
  var workbook: String?
  /// A chapter, a prompt, or one of the screens with a name.
  var at: String?
  var plain = false
  var passphrase = SecretSource()
}
