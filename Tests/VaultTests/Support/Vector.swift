import TestSupport
import Testing

@testable import Vault

/// A small journal with one fault or none, and what must be said of it and read in it: a line of Tests/Vectors/vectors.tsv.
struct Vector: CustomTestStringConvertible {
  /// What a program says and reads.
  struct Findings: Hashable {
    /// The numbers of the pieces that can be read, each with "!" where it is not what was written.
    var pieces: String
    var sentence: String
  }

  let name: String
  /// "-", "passphrase PHRASE", or "recovery" and 32 hexadecimal digits.
  let secret: String
  let bytes: [UInt8]
  let expected: Findings

  var testDescription: String { "\(name) \(secret)" }

  private static var folder: String {
    "/" + #filePath.split(separator: "/").prefix { $0 != "VaultTests" }.joined(separator: "/") + "/Vectors"
  }

  /// All of them.
  static func all() throws -> [Vector] {
    let bases = try ["open", "phrase", "words"].map { ($0, try File.read("\(folder)/\($0).db")) }
    let lines = String(decoding: try File.read(folder + "/vectors.tsv"), as: UTF8.self).split(separator: "\n")
    return try lines.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 8)
      let base = try #require(bases.first { $0.0 == fields[1] }).1
      return Vector(
        name: fields[0], secret: fields[4],
        bytes: try patched(base, length: #require(Int(fields[2])), fields[3]),
        expected: Findings(pieces: fields[6], sentence: fields[7]))
    }
  }

  /// The first `length` bytes of a journal, with others in the places that `changes` names.
  private static func patched(_ base: [UInt8], length: Int, _ changes: String) throws -> [UInt8] {
    var bytes = base.prefix(length) + [UInt8](repeating: 0, count: max(0, length - base.count))
    for change in changes.split(separator: ",") where change != "-" {
      let parts = change.split(separator: ":")
      let (place, new) = (try #require(Int(parts[0])), try hexadecimal(parts[1]))
      bytes.replaceSubrange(place..<(place + new.count), with: new)
    }
    return Array(bytes)
  }

  static func hexadecimal(_ digits: Substring) throws -> [UInt8] {
    let digits = Array(digits)
    return try stride(from: 0, to: digits.count, by: 2).map {
      try #require(UInt8(String(digits[$0...($0 + 1)]), radix: 16))
    }
  }

  /// The pieces that every journal began with.
  static let pieces: [RowID: (number: Int, content: [UInt8])] = {
    var pieces: [RowID: (Int, [UInt8])] = [:]
    for number in 1...6 {
      var name = [UInt8]("row")
      name.append(bigEndian: UInt32(number))
      let words = String(repeating: "The words of piece \(number). ", count: number * number)
      if let id = RowID(Sodium.shortHash(name)) { pieces[id] = (number, [UInt8](words)) }
    }
    return pieces
  }()
}
