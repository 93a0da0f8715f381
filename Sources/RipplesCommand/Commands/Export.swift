import ArgumentParser
import Glibc
import Journal
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
    let vault = try Vault.open(at: location.path, stateFolder: location.stateFolder, for: .reading)
    defer { vault.close() }
    if let notice = vault.setAsideNotice { StandardError.say(notice) }
    let (records, unreadable) = try vault.records()
    let versions = Versions(of: records)
    let pieces = try chosen(from: records, versions)
    try PrivateFile.expectNothing(at: output)
    guard ExportWarning(isShown: output == nil && isatty(STDOUT_FILENO) == 1).isAccepted() else {
      StandardError.say("Nothing was written.")
      throw ExitCode(EXIT_FAILURE)
    }
    let file = try PrivateFile(output)
    try file.write(Takeaway(pieces, versions).encoded(as: format))
    let lacks = try vault.verify().lacks(unreadable: unreadable)
    for lack in lacks { StandardError.say(lack) }
    if !lacks.isEmpty { throw ExitCode(EX_DATAERR) }
  }

  /// In the order of writing, without what was taken back and what the book keeps apart, unless all of it is asked for.
  private func chosen(from records: [Record], _ versions: Versions) throws -> [Record] {
    var written = records.filter(\.isWriting).sorted { $0.clock < $1.clock }
    if all { return written }
    written.removeAll(where: versions.isTakenBack)
    let book = try Workbook.read(directory: ContentLocation.find(option: workbook.path))
    let kept = written.filter { record in
      guard case .answer(let answer) = record.body else { return true }
      return book.exercise(answer.exercise).map { !$0.exercise.keepsApart(answer) } ?? true
    }
    if kept.count < written.count {
      let count = written.count - kept.count
      StandardError.say(
        count == 1
          ? "1 answer that the book keeps apart is left out; --all takes it along."
          : "\(count) answers that the book keeps apart are left out; --all takes them along.")
    }
    return kept
  }
}

extension Verification.Report {
  /// What an export does not have that was once saved, one sentence for each; none when it has all.
  ///
  /// - Parameter unreadable: records that could not be read, be it that they do not open, or that they are of a kind
  ///   this program does not know.
  fileprivate func lacks(unreadable: Int) -> [String] {
    var lacks: [String] = []
    if unreadable > 0 {
      lacks.append(
        unreadable == 1
          ? "1 record could not be read and is not in it."
          : "\(unreadable) records could not be read and are not in it.")
    }
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

extension Exercise {
  /// Whether the book keeps this answer for the sitting only: all of the exercise, or an option that was picked.
  fileprivate func keepsApart(_ answer: Answer) -> Bool {
    if isKeptForSittingOnly { return true }
    guard case .choice(let choice) = kind, case .picks(let picks) = answer.value else { return false }
    return choice.options.contains { option in
      option.isKeptForSittingOnly && picks.picked.contains { $0.option == option.id }
    }
  }
}
