import ArgumentParser
import Glibc
import Journal
import Time
import Vault

/// Makes a journal without the first run.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a journal without the three screens of the first time.")

  @OptionGroup var journal: JournalOption

  @Flag(help: "Do not ask later who may open the words: anyone who uses this account can.")
  var noPassphrase = false

  func run() throws {
    let location = try JournalLocation(option: journal.path)
    _ = Confinement(.initialize, journal: location, makesFolders: true)
    let vault = try Vault.create(at: location.path, stateFolder: location.stateFolder)
    defer { vault.close() }
    guard noPassphrase else { return }
    var generator = SystemRandomNumberGenerator()
    let now = WallClock.now().moment
    let record = Record(
      id: .random(using: &generator), writer: generator.next(), clock: 1, created: now, changed: now,
      body: .setting(Setting(name: .words, value: "open")))
    var summary = Summary()
    summary.fold(record)
    try vault.commit([.put(Row(record))], head: summary.encoded())
  }
}
