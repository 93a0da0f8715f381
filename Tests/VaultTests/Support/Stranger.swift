import FoundationEssentials
import TestSupport

@testable import Vault

/// What `Tests/Reader` makes of a file: a program in another language that knows FORMAT.md alone.
struct Stranger {
  struct Manifest: Decodable, Equatable {
    var counter: UInt64
    var rows: UInt64
    var erased: UInt64
  }

  /// A line of its output: a record, the manifest with the head, or the verdict.
  private struct Line: Decodable {
    var id: String?
    var revision: UInt64?
    var content: Data?
    var manifest: Manifest?
    var head: Data?
    var verdict: [String]?
  }

  /// The rows in the order of their ids, and of those that were erased the ids and revisions.
  private(set) var rows: [Row] = []
  private(set) var erased: [RowID: UInt64] = [:]
  private(set) var manifest: Manifest?
  private(set) var head: [UInt8]?
  private(set) var codes: Set<String> = []
  let exitCode: Int32

  private static let script =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Reader/read_journal.py"

  /// Has the file read. The secret goes through a pipe; `option` says what it is.
  init(reading path: String, _ option: String = "--passphrase-fd", _ secret: String? = nil) throws {
    let command = "printf %s \"$1\" | /usr/bin/python3 \"$2\" \"$3\" $4"
    let outcome = try Program(
      "/bin/sh", ["-c", command, "sh", secret ?? "", Self.script, path, secret == nil ? "" : option + "=0"]
    ).run()
    exitCode = outcome.code
    guard outcome.errors.isEmpty else { throw Failure(words: outcome.errorText) }
    for text in outcome.output.split(separator: UInt8(ascii: "\n")) {
      take(try JSONDecoder().decode(Line.self, from: Data(text)))
    }
    rows.sort { $0.id < $1.id }
  }

  private mutating func take(_ line: Line) {
    manifest = line.manifest ?? manifest
    head = line.head.map(Array.init) ?? head
    codes.formUnion(line.verdict ?? [])
    guard let id = line.id.flatMap({ RowID(hexadecimal: $0) }), let revision = line.revision else { return }
    if let content = line.content {
      rows.append(Row(id: id, revision: revision, content: Array(content)))
    } else {
      erased[id] = revision
    }
  }

  struct Failure: Error {
    var words: String
  }
}

extension RowID {
  /// An id as it is printed: 32 digits.
  fileprivate init?(hexadecimal text: String) {
    guard let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.dropFirst(16), radix: 16)
    else {
      return nil
    }
    self.init(high: high, low: low)
  }
}
