import Curses
import Journal
import Ripples
import Sandbox
import Sitting
import Terminal
import Traces
import Vault
import Workbook

/// What stands outside of the application: the book and the journal on disk, and the terminal. It performs effects.
final class EffectRunner: EffectPerformer {
  private let location: JournalLocation
  private let bookFolder: String
  /// What is wrong with the book, when that ended the run.
  private(set) var faults: BundleFaults?
  let terminal: CursesTerminal
  var vault: Vault?
  /// The journal while it is locked.
  var found: FoundVault?
  /// The sitting as it was when it was locked.
  var sealed: [UInt8]?
  /// The secret field; nil where the system has no memory to lock.
  private(set) lazy var field: Secret? = try? Secret()
  /// The first of two, while a passphrase is set, and recovery words that were drawn.
  var first: Secret?
  var recovery: Secret?
  private var verification: Verification?
  private var looking: Looking?
  /// What holds once the first frame is shown.
  private(set) var confinement: Confinement?
  /// The process outside of the sandbox that was started before the program was executed afresh.
  private let inherited: Opener?
  private var dailyBackup = DailyBackup()

  /// Opens the journal where there is one that opens without a passphrase, or with the one that a script gave.
  ///
  /// - Parameter handover: what was handed over, when the program was executed afresh.
  init(
    journal location: JournalLocation, book: String, terminal: CursesTerminal, handover: Handover? = nil,
    passphrase: Secret? = nil
  ) throws {
    self.location = location
    bookFolder = book
    self.terminal = terminal
    sealed = handover?.sealed
    inherited = handover?.descriptors.first.flatMap(Opener.init(inheriting:))
    // A sitting waits until the journal can be opened again: what is amiss is said when that is tried.
    if let reason = open(with: passphrase), sealed == nil, reason != .missing { throw reason }
  }

  /// Opens the journal that is there, or leaves it locked; why it could do neither.
  private func open(with passphrase: Secret?) -> VaultError? {
    do throws(VaultError) {
      let found = try find()
      if case .open = found.protection {
        vault = try found.unlock()
      } else if let passphrase {
        vault = try found.unlock(with: passphrase)
      } else {
        self.found = found
      }
      return nil
    } catch {
      return error
    }
  }

  func find() throws(VaultError) -> FoundVault {
    try Vault.find(at: location.path, stateFolder: location.stateFolder)
  }

  var secret: (any SecretSink)? { field }

  /// Whether a journal is there and takes a passphrase.
  var isLocked: Bool { found != nil || sealed != nil && vault == nil }

  /// What is known of the journal that is open; nil for none.
  func known() throws -> Known? { try vault.map(Known.init) }

  /// Keeps what could not be saved for the next opening, and answers where; nil when that cannot be.
  func putAside(_ records: [Record], erased: [RecordID]) -> String? {
    vault?.putAside(records, erased: erased)
  }

  /// Gives up what no effect needs, for good.
  func confine() {
    confinement = Confinement(
      .open, journal: location, book: bookFolder, makesFolders: vault == nil, opener: inherited)
  }

  func close() {
    dailyBackup = DailyBackup()
    vault?.close()
    vault = nil
    found = nil
    verification = nil
    field?.clear()
    (first, recovery) = (nil, nil)
  }

  func perform(_ effect: Effect) -> [AppEvent] {
    switch effect {
    case .readBook: return [readBook(), .locality(.system())]
    case .create: return [create()]
    case .save(let save): return [perform(save)]
    case .load(let id): return [load(id)]
    case .loadSlice(let id): return loadSlice(after: id)
    case .findVersions(let key, let id): return [findVersions(of: key, after: id)]
    case .verify: return [verify()]
    case .backUp: return [dailyBackup.step(of: vault, on: WallClock.now().moment.day)]
    case .lookForTraces: return [lookForTraces()]
    case .unlock: return [unlock()]
    case .secret(let step): return perform(step)
    case .protect: return [protect()]
    case .unprotect: return [unprotect()]
    case .drawPassphrase: return [drawPassphrase()]
    case .drawRecovery: return [drawRecovery()]
    case .keepRecovery: return [keepRecovery()]
    case .discardRecovery: recovery = nil
    case .lock(let sitting, let stops): return lock(sitting, stops: stops)
    case .leaveTerminal: terminal.leave()
    case .suspend: terminal.suspend()
    }
    return []
  }

  private func readBook() -> AppEvent {
    do throws(BundleFaults) {
      return .book(try Workbook.read(directory: bookFolder))
    } catch {
      faults = error
      return .badBook
    }
  }

  private func create() -> AppEvent {
    do {
      vault = try Vault.create(at: location.path, stateFolder: location.stateFolder)
      confinement?.narrow()
      return .created
    } catch {
      return .notCreated(error.message)
    }
  }

  private func perform(_ save: Save) -> AppEvent {
    guard let vault else { return .notSaved(number: save.number, "There is no journal to save it in.") }
    // A disk can take a second over it: Ctrl-C puts the terminal back meanwhile, and the save goes on to its end.
    return terminal.whileLong { vault.save(save) }
  }

  private func load(_ id: RecordID) -> AppEvent {
    let missing = "That page is not in the journal any more."
    do {
      guard let row = try vault?.row(RowID(id)) else { return .notLoaded(missing) }
      return .loaded(try Record(decoding: row.content))
    } catch let error as VaultError {
      return .notLoaded(error.message)
    } catch {
      return .notLoaded("That page was written by a newer edition, or is damaged. It is kept as it is.")
    }
  }

  /// About 5 ms of reading.
  private func loadSlice(after id: RecordID?) -> [AppEvent] {
    guard let vault else { return [.slice([], next: nil)] }
    do {
      let slice = try vault.readings(after: id, limit: 200)
      return [.slice(slice.readings, next: slice.next)]
    } catch {
      return [.slice([], next: nil), .notLoaded(error.message)]
    }
  }

  private func findVersions(of key: Versions.Key, after id: RecordID?) -> AppEvent {
    guard let slice = try? vault?.readings(after: id, limit: 200) else {
      return .versions(of: key, [], next: nil)
    }
    let found = slice.readings.compactMap(\.record).filter { $0.versionKey == key }
    return .versions(of: key, found.map(\.id), next: slice.next)
  }

  private func lookForTraces() -> AppEvent {
    var next = looking ?? Looking(at: .system(journal: location, opener: confinement?.opener))
    next.step()
    looking = next.isOver ? nil : next
    return .traces(next.sections, isDone: next.isOver)
  }

  private func verify() -> AppEvent {
    guard let vault else { return .verified(isDone: true, finding: nil) }
    var checking = verification ?? vault.verification()
    do {
      let report = try checking.step()
      verification = checking
      guard let report else { return .verified(isDone: false, finding: nil) }
      verification = nil
      return .verified(isDone: true, finding: report.isSound ? nil : report.message + vault.copyHint())
    } catch {
      return .verified(isDone: true, finding: error.message)
    }
  }
}
