import CFaults
import Glibc

@testable import Vault

/// A script under way.
struct Run {
  let journal: String
  private(set) var vault: Vault?
  private var phrase = ""
  /// The steps that could not be done, that which failed first.
  private(set) var rest: [Script.Step] = []

  init(journal: String) { self.journal = journal }

  /// Does one step after another, each once more where it failed, and answers whether all were done.
  mutating func perform(_ steps: [Script.Step]) -> Bool {
    for (number, step) in steps.enumerated() {
      reopenIfReadOnly()
      guard attempt(step) || attempt(step) else {
        rest = Array(steps[number...])
        return false
      }
    }
    rest = []
    return true
  }

  /// Opens anew what a fault has opened for reading alone.
  private mutating func reopenIfReadOnly() {
    guard let access = vault?.access, access != .readWrite else { return }
    ripples_say("reopens \(access)")
    _ = try? perform(.open(phrase))
  }

  private mutating func attempt(_ step: Script.Step) -> Bool {
    do {
      try perform(step)
      ripples_say("done \(step)")
      return true
    } catch let error as VaultError {
      // What appeared after all was made, though the last step of making it failed.
      if error == .exists, step == .create { return attempt(.open("")) }
      if error == .exists, step == .copy { return true }
      ripples_say("error \(error): \(error.message)")
    } catch {
      ripples_say("error \(error)")
    }
    return false
  }

  private mutating func perform(_ step: Script.Step) throws {
    switch step {
    case .create: vault = try Vault.create(at: journal, stateFolder: state)
    case .open(let phrase):
      vault = nil
      self.phrase = phrase
      let found = try Vault.find(at: journal, stateFolder: state)
      vault = try found.unlock(with: Secret(phrase))
    case .save(let number): try commit([.put(Self.row(number))])
    case .erase(let number): try commit([.erase(RowID(number))])
    case .protect(let phrase):
      try current().protect(with: Secret(phrase), cost: .least)
      self.phrase = phrase
    case .unprotect: try current().unprotect()
    case .addRecovery: try current().addRecovery(Secret("sixteen bytes ok"))
    case .copy: try current().copy(to: journal + "-copy.db")
    case .close:
      vault?.close()
      vault = nil
    }
  }

  private func current() throws -> Vault {
    guard let vault else { throw VaultError.closed }
    return vault
  }

  private func commit(_ changes: [Change]) throws { try current().commit(changes, head: Array("head".utf8)) }

  private var state: String { journal + "-state" }

  /// Of several pages, and different from all others.
  static func row(_ number: UInt64) -> Row {
    Row(
      id: RowID(number), revision: 1,
      content: (0..<5000).map { UInt8(truncatingIfNeeded: UInt64($0) &* (2 &* number &+ 1) >> 3) })
  }
}

extension RowID {
  init(_ number: UInt64) { self.init(high: 7, low: number) }
}

extension Secret {
  convenience init(_ text: String) throws(VaultError) {
    try self.init()
    for byte in text.utf8 { _ = append(byte) }
  }
}

/// Opens a journal as the program does that comes after, and says what is there.
func check(journal: String, phrase: String) {
  do {
    let found = try Vault.find(at: journal, stateFolder: journal + "-state")
    let vault = try found.unlock(with: Secret(phrase))
    ripples_say("access \(vault.access)")
    ripples_say("report \(try vault.verify().message)")
    let all = try vault.rows(after: nil, limit: 1000)
    for row in all.rows where row.id.high == 7 {
      ripples_say("\(row == Run.row(row.id.low) ? "row" : "wrong") \(row.id.low)")
    }
    ripples_say("rows \(all.rows.count)")
    try vault.commit([.put(Run.row(99))], head: [])
  } catch {
    ripples_say("error \(error)")
  }
}
