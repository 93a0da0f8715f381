import Glibc
import TestSupport
import Testing

@testable import Vault

/// A script of `VaultFixture` with a fault in it, on a journal of its own, and what is there afterward.
struct FaultyRun {
  /// Journals to begin with, made once.
  struct Templates {
    let open: [UInt8]
    let first: [UInt8]
    let version1: [UInt8]

    init() throws {
      let folder = try TemporaryFolder()
      let journal = folder.path + "/journal.db"
      _ = try Self.run("create", journal)
      open = try File.read(journal)
      _ = try Self.run("first", journal)
      first = try File.read(journal)
      let tests = #filePath.split(separator: "/").prefix { $0 != "VaultTests" }.joined(separator: "/")
      version1 = try File.read("/\(tests)/Fixtures/journal-2026-11-edition-2.db")
    }

    private static func run(_ script: String, _ journal: String) throws -> String {
      let program = try Program(Program.built("VaultFixture"), [script, journal, "count", "0", "0"])
      return try program.output()
    }
  }

  let script: String
  let outcome: Program.Outcome
  private let folder: TemporaryFolder
  private let start: (phrase: String, rows: Set<Int>, count: Int)

  init(_ script: String, _ fault: String, _ number: Int, errno code: Int32, _ templates: Templates) throws {
    self.script = script
    folder = try TemporaryFolder()
    let journal = folder.path + "/journal.db"
    switch script {
    case "create": start = ("", [], 0)
    case "protect": start = ("", [1, 2, 3], 3)
    case "upgrade": start = ("", [], 19)
    default: start = ("first", [1, 2, 3], 3)
    }
    if script != "create" {
      let bytes =
        script == "upgrade" ? templates.version1 : start.phrase == "" ? templates.open : templates.first
      try File.write(bytes, to: journal)
    }
    let words = [script, journal, fault, "\(number)", "\(code)"]
    outcome = try Program(Program.built("VaultFixture"), words).run()
  }

  var lines: [Substring] { outcome.text.split(separator: "\n") }

  /// How many calls the script takes without a fault.
  var calls: Int { lines.last { $0.hasPrefix("calls ") }.flatMap { Int($0.dropFirst(6)) } ?? 0 }

  private var done: [Substring] { lines.filter { $0.hasPrefix("done ") }.map { $0.dropFirst(5) } }

  /// What is not as it must be after all, in words; nil when all is.
  func findings() throws -> String? {
    if done.first?.hasPrefix("create") != true, script == "create" {
      // It was never told to be there.
      if !TemporaryFolder.names(in: folder.path).contains("journal.db") { return nil }
    }
    var said: [[Substring]] = []
    for phrase in ["", "first", "second"] {
      let words = ["check", folder.path + "/journal.db", phrase]
      let check = try Program(Program.built("VaultFixture"), words).run()
      guard check.code == 0 else { return "the check ended with \(check.code)" }
      let lines = check.text.split(separator: "\n")
      said.append(lines)
      if lines.first == "error wrongPassphrase" { continue }
      if let fault = fault(in: lines, phrase) { return "\(fault): \(lines)" }
      return leftovers
    }
    return "no passphrase opens it: \(said)"
  }

  private func fault(in lines: [Substring], _ phrase: String) -> String? {
    guard lines.contains("access readWrite") else { return "it cannot be written" }
    guard lines.contains("report All that was saved is here, as it was saved.") else {
      return "it is damaged"
    }
    if lines.contains(where: { $0.hasPrefix("error") || $0.hasPrefix("wrong") }) { return "an error" }
    guard lines.contains(where: { $0.hasPrefix("rows ") && (Int($0.dropFirst(5)) ?? 0) >= start.count })
    else {
      return "rows are missing"
    }
    let rows = Set(lines.filter { $0.hasPrefix("row ") }.compactMap { Int($0.dropFirst(4)) })
    let erased = Set(numbers(of: "erase("))
    let saved = start.rows.union(numbers(of: "save(")).subtracting(erased)
    // What was acknowledged as erased is gone; what was not may be there or not.
    let mayBeGone: Set<Int> = script == "save" ? [11] : []
    guard saved.subtracting(mayBeGone).isSubset(of: rows) else { return "what was acknowledged is missing" }
    guard rows.isDisjoint(with: erased) else { return "what was erased is there" }
    return expected.contains(phrase) ? nil : "another passphrase opens it than \(expected)"
  }

  private func numbers(of step: String) -> [Int] {
    done.filter { $0.hasPrefix(step) }.compactMap { Int($0.dropFirst(step.count).dropLast()) }
  }

  /// The passphrase that was acknowledged last, and the one that may have come to be.
  private var expected: Set<String> {
    let isChanged = done.contains { $0.hasPrefix("protect(\"second") }
    let isOpen = done.contains("unprotect")
    switch script {
    case "protect", "change": return isChanged ? ["second"] : [start.phrase, "second"]
    case "unprotect": return isOpen ? [""] : ["first", ""]
    default: return [start.phrase]
    }
  }

  /// Files that lie there after an opening, and should not; a journal that was not needed is kept under another name.
  private var leftovers: String? {
    let names = TemporaryFolder.names(in: folder.path).filter {
      !$0.contains("copy.db") && ($0.hasSuffix(".new") || $0.hasSuffix(".old") || $0.hasSuffix("-journal"))
    }
    return names.isEmpty ? nil : "left there: \(names)"
  }
}
