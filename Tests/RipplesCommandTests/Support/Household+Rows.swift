import Glibc
import TestSupport
import Vault

extension Household {
  /// Every row of the journal, unsealed, by its name.
  func rows() throws -> [RowID: Row] {
    let vault = try Vault.open(at: journal, stateFolder: nil, for: .reading)
    defer { vault.close() }
    let rows = try vault.rows(after: nil, limit: 1_000).rows
    return Dictionary(rows.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Puts rows into the journal, with no head: the next opening looks at all of them.
  func put(_ rows: [Row]) throws {
    let vault = try Vault.open(at: journal, stateFolder: nil)
    defer { vault.close() }
    try vault.commit(rows.map(Change.put), head: [])
  }

  /// Opens the book at a place, presses keys one after another, each when the text before it shows, and leaves.
  func sit(at place: String, _ steps: (see: String, type: String)...) throws {
    let terminal = try open("--at", place)
    for step in steps {
      try terminal.see(step.see)
      try terminal.type(step.type)
    }
    guard try terminal.end() == 0 else { throw Program.Failure(code: 1) }
  }
}
