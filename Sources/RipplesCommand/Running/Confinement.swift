import Glibc
import Sandbox

/// The sandbox that the program works in from some point on, and the way to the files that the reader names later.
struct Confinement {
  /// Which layers hold.
  let report: Report
  /// Who opens such files; nil where none can be named, or where they can be opened from here.
  let opener: Opener?

  private let reach: Reach
  private let folders: Folders

  /// Gives up what the verb does not need: it needs no file that is not open by now, but for those in its folders.
  ///
  /// - Parameters:
  ///   - journal: where the journal is; nil for a verb that has nothing to do with it.
  ///   - book: the folder of the book.
  ///   - target: a file that the arguments name, in a folder that is there.
  ///   - makesFolders: whether those of journal and state may have to be made yet: until then, they are as wide open as
  ///     the folder above them, which `narrow` ends.
  ///   - namesFiles: whether a file may be named in this run.
  ///   - opener: the process outside that was started before the program was executed afresh.
  init(
    _ verb: Verb, journal: JournalLocation? = nil, book: String? = nil, target: String? = nil,
    makesFolders: Bool = false,
    namesFiles: Bool = true, opener inherited: Opener? = nil
  ) {
    reach = verb.reach
    folders = Folders(journal: journal, book: book, target: target)
    if case .open = verb, !makesFolders { folders.makeState() }
    let isOpenerNeeded = reach.opensNamedFiles && namesFiles && Sandbox.kernelVersion != nil
    opener = inherited ?? (isOpenerNeeded && Sandbox.inherited == nil ? Opener() : nil)
    report = Sandbox.enter(folders.rights(reach, makesFolders).union(.program))
  }

  /// Gives up what stands above the folders, once they are made.
  func narrow() {
    folders.makeState()
    _ = Sandbox.narrow(to: folders.rights(reach).union(.program))
  }
}

/// The folders of the reader's files.
private struct Folders {
  let journal: String?
  let state: String?
  private let book: String?
  private let target: String?

  init(journal location: JournalLocation?, book: String?, target: String?) {
    journal = location.map { $0.path.folder }
    state = location?.stateFolder
    self.book = book
    self.target = target?.folder
  }

  /// - Parameter makesFolders: whether a folder that is not there may be made in the one above.
  func rights(_ reach: Reach, _ makesFolders: Bool = false) -> Rights {
    var rights = Rights(reading: reach.readsEverything ? ["/"] : [])
    // A book that was installed as links has its files elsewhere.
    let linked = book.flatMap { ($0 + "/workbook.yaml").whereItLies?.folder }
    for (folder, use) in [
      (journal, reach.journal), (state, reach.state), (book, reach.book), (linked, reach.book),
      (target, reach.target),
    ] {
      guard let folder else { continue }
      switch use {
      case .none: break
      case .read: rights.reading.append(folder)
      case .written: rights.writing.append(makesFolders ? folder.nearestThatExists : folder)
      }
    }
    return rights
  }

  /// Makes the folder of the last counter seen, for this account alone, with those above it.
  func makeState() {
    var missing: [String] = []
    var folder = state ?? "/"
    while access(folder, F_OK) != 0, folder != "/" {
      missing.append(folder)
      folder = folder.folder
    }
    for folder in missing.reversed() { mkdir(folder, 0o700) }
  }
}

extension String {
  /// The folder that a path leads into: the one where the program runs for a name alone.
  fileprivate var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  fileprivate var whereItLies: String? {
    guard let path = realpath(self, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  fileprivate var nearestThatExists: String {
    var path = self
    while access(path, F_OK) != 0, path != "/", path != "." { path = path.folder }
    return path
  }
}
