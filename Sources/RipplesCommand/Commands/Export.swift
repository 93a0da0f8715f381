import ArgumentParser
import Glibc
import Journal
import Sitting
import Vault
import Workbook

/// Writes every answer out as text or JSON.
struct Export: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Write out every answer, with its question and its time.",
    discussion: """
      This makes plain text that anyone can open. Think first where it will be kept, and whether that folder \
      is synced or backed up.
      """)

  @OptionGroup var journal: JournalOption
  @OptionGroup var passphrase: PassphraseOption
  @OptionGroup var workbook: WorkbookOption
  @Option(help: "text or json.") var format: Format = .text
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A new file, for you alone; else standard output.", valueName: "file"))
  var output: String?
  @Flag(
    help:
      "Also what you asked to keep of what the book keeps for one sitting only, and what you emptied later.")
  var all = false

  func run() throws {
    let location = try JournalLocation(option: journal.path)
    let book = all ? nil : try ContentLocation.find(option: workbook.path)
    let confinement = Confinement(.export, journal: location, book: book, namesFiles: output != nil)
    let vault = try Vault.open(location, for: .reading, with: passphrase.source)
    defer { vault.close() }
    if let notice = vault.setAsideNotice { StandardError.say(notice) }
    let readings = try vault.readings()
    let records = readings.compactMap(\.record)
    let versions = Versions(of: records)
    let document = ExportDocument(try chosen(from: records, versions, book), of: readings, versions)
    try PrivateFile.expectNothing(at: output)
    guard ExportWarning(isShown: output == nil && isatty(STDOUT_FILENO) == 1).isAccepted() else {
      StandardError.say("Nothing was written.")
      throw ExitCode(EXIT_FAILURE)
    }
    let file = try PrivateFile(output, by: confinement.opener)
    try file.write(document.encoded(as: format))
    if let carried = document.carried(as: format) { StandardError.say(carried) }
    let lacks = try vault.verify().lacks(beside: document.lacks(as: format))
    for lack in lacks { StandardError.say(lack) }
    if !lacks.isEmpty { throw ExitCode(EX_DATAERR) }
  }

  /// In the order of writing, without what was taken back and what the book keeps apart, unless all of it is asked for.
  private func chosen(
    from records: [Record], _ versions: Versions, _ folder: String?
  ) throws -> [Record] {
    var written = records.filter { $0.isWriting || $0.isUnknown }.sorted { $0.clock < $1.clock }
    guard let folder else { return written }
    written.removeAll(where: versions.isTakenBack)
    let book = try Workbook.read(directory: folder)
    let stripped = written.map { $0.withoutWithheld(in: book) }
    let count = zip(written, stripped).count { $0 != $1 }
    if count > 0 {
      StandardError.say(
        count == 1
          ? "1 answer that the book keeps apart, or a part of it, is left out; --all takes it along."
          : "\(count) answers that the book keeps apart, or parts of them, are left out; --all takes them along."
      )
    }
    return stripped.compactMap(\.self)
  }
}

extension Verification.Report {
  /// What an export does not have that was once saved, one sentence for each; none when it has all.
  ///
  /// - Parameter unread: the sentences on what is there and could not be read.
  fileprivate func lacks(beside unread: [String]) -> [String] {
    var lacks = unread
    if missing > 0 {
      lacks.append(
        missing == 1
          ? "1 record is missing from the journal and is not in it."
          : "\(missing) records are missing from the journal and are not in it.")
    }
    if surplus > 0 || hasStaleRows { lacks.append("Not all in it is as it was saved last.") }
    if !isManifestWhole || lacks.isEmpty && !(isStructureWhole && damaged.isEmpty) {
      lacks.append("Whether it is all that was saved cannot be told: the journal is damaged.")
    }
    return lacks
  }
}

extension Record {
  /// The record without what the book keeps for the sitting only; nil where that is all of it.
  fileprivate func withoutWithheld(in book: Workbook) -> Record? {
    guard case .answer(var answer) = body, let (exercise, _) = book.exercise(answer.exercise) else {
      return self
    }
    let form = Form(exercise)
    let withholding = Withholding(form, of: answer.value)
    guard withholding.holdsBack(answer.value) else { return self }
    answer.value = withholding.stripped(answer.value, form)
    guard !answer.value.isEmpty else { return nil }
    var record = self
    record.body = .answer(answer)
    return record
  }
}
