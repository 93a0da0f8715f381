import ArgumentParser
import Ripples

/// The command line: without a subcommand, it opens the book.
struct RipplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ripples",
    abstract: "A private, guided workbook for a person whose partner says no to couples counseling.",
    discussion: """
      Others who use this computer may be able to see that you installed or opened this. The first time, three \
      short screens come first; later it opens at the place that you left.
      """,
    version: "1.0.0",
    subcommands: [
      Init.self, Check.self, Status.self, Export.self, Verify.self, Backup.self, Restore.self,
      SalvageCommand.self, Merge.self, TracesCommand.self, PassphraseCommand.self, Recover.self,
    ])

  @OptionGroup var journal: JournalOption
  @OptionGroup var workbook: WorkbookOption
  @OptionGroup var passphrase: PassphraseOption

  @Option(
    help: ArgumentHelp(
      "Where to open: a chapter or a prompt by its id, or contents, practices, journal, help.",
      valueName: "id"))
  var at: String?

  @Flag(help: "Plain signs and one thing a line, for a screen reader or braille; also RIPPLES_PLAIN=1.")
  var plain = false

  func run() throws {
    let options = OpeningOptions(
      journal: journal.path, workbook: workbook.path, at: at, plain: plain, passphrase: passphrase.source)
    try Session(options).run()
  }
}

/// Where the journal is.
struct JournalOption: ParsableArguments {
  @Option(
    name: .customLong("journal"),
    help: ArgumentHelp(
      "The journal's file; else RIPPLES_JOURNAL, else a private folder of yours.", valueName: "path"))
  var path: String?
}

/// Where the content is.
struct WorkbookOption: ParsableArguments {
  @Option(
    name: .customLong("workbook"),
    help: ArgumentHelp(
      "The folder of the book; else RIPPLES_WORKBOOK, else the one that came along.", valueName: "folder"))
  var path: String?
}

/// Where a script has the passphrase: never among the arguments or in the environment, which others can read.
struct PassphraseOption: ParsableArguments {
  @Option(
    name: .customLong(SecretSource.optionName),
    help: ArgumentHelp(
      "For scripts: an open descriptor to read the passphrase from, a line each; else it is asked for.",
      valueName: "number"))
  var descriptor: Int32?

  var source: SecretSource { SecretSource(descriptor: descriptor) }
}
