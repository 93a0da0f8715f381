import Glibc

/// Where the programs run: a folder that is their home, and an environment with nothing else in it.
struct Stage {
  /// The home, empty at first.
  let folder: String
  /// The folder that `ripples`, `Sample` and this program were built in.
  let tools: String

  init(folder: String) {
    self.folder = folder
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &path, path.count))
    let own = String(decoding: path.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    tools = own.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
  }

  /// A new file of `text`, its last word at its very end; returns its path.
  func file(of text: Text) throws -> String {
    let path = "\(folder)/\(text).txt"
    guard let file = fopen(path, "w") else { throw Failure("\(path) cannot be written.") }
    defer { fclose(file) }
    guard fputs(text.words, file) >= 0 else { throw Failure("\(path) cannot be written.") }
    return path
  }

  /// A new journal with no passphrase and no record; returns its path.
  func emptyJournal() throws -> String {
    let journal = try newFolder() + "/journal.db"
    try finish(["\(tools)/ripples", "init", "--no-passphrase"], journal: journal)
    return journal
  }

  /// A new journal that was left on the first page of the chapter with that number; returns its path.
  func journal(leftIn chapter: Int) throws -> String {
    let journal = try emptyJournal()
    var session = try start(Program.ripples.reading("", tools: tools), journal: journal)
    _ = try session.firstFrame(showing: Program.ripples.marker)
    _ = try session.type(String(chapter).utf8, showing: "page 1 of")
    try session.leave()
    try session.finish()
    return journal
  }

  /// A new journal of so many answers; returns its path.
  func journal(of records: Int) throws -> String {
    let journal = try newFolder() + "/journal.db"
    try finish(["\(tools)/Sample", journal, String(records)], journal: journal)
    return journal
  }

  /// A copy of the book, with some text at the end of its first chapter; returns its folder.
  func workbook(adding text: String) throws -> String {
    let copy = try newFolder() + "/Content"
    // The book lies where the program looks for it: beside the build.
    try finish(["cp", "-R", "\(tools)/../../../Content", copy], journal: "")
    guard let file = fopen("\(copy)/chapters/01-when-the-answer-is-no.md", "a") else {
      throw Failure("There is no chapter to add to in \(copy).")
    }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw Failure("\(copy) cannot be written.") }
    return copy
  }

  /// The bytes of the file of one of the tools; 0 when it is not there.
  func size(of tool: String) -> Int {
    var status = stat()
    return stat("\(tools)/\(tool)", &status) == 0 ? Int(status.st_size) : 0
  }

  /// Starts a command; only ripples looks at `journal`.
  func start(_ command: [String], journal: String) throws -> Session {
    let environment = [
      "HOME=\(folder)", "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin",
      "RIPPLES_JOURNAL=\(journal)",
    ]
    return try Session(command, environment: environment)
  }

  private func finish(_ command: [String], journal: String) throws {
    var session = try start(command, journal: journal)
    try session.finish()
  }

  private func newFolder() throws -> String {
    var template = Array("\(folder)/XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure("No folder can be made in \(folder).") }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
