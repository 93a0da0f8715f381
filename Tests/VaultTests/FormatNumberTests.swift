import TestSupport
import Testing

@testable import Vault

/// One flipped bit in what says which version this is never looks like a newer one.
struct FormatNumberTests {
  let folder: TemporaryFolder
  let whole: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, "kept"))], head: .init("head"))
    vault.close()
    whole = try File.read(folder.journal)
  }

  /// Flips one bit at a time, and answers how often the flip was told, whatever as.
  private func flip(_ bytes: some Sequence<Int>) throws -> Int {
    var told = 0
    for byte in bytes {
      for bit in 0..<8 {
        var file = whole
        file[byte] ^= 1 << UInt8(bit)
        try File.write(file, to: folder.journal)
        for purpose in [Purpose.writing, .reading] {
          do throws(VaultError) {
            let vault = try Vault.open(at: folder.journal, stateFolder: nil, for: purpose)
            defer { vault.close() }
            #expect(vault.access != .readOnly(.newerVersion), "byte \(byte), bit \(bit)")
            switch vault.access {
            case .readOnly(.damaged): told += 1
            default: try #expect(vault.row(RowID(1)) == Row(1, "kept"))
            }
          } catch {
            #expect(error != .newerVersion, "byte \(byte), bit \(bit)")
            told += 1
          }
        }
      }
    }
    return told
  }

  @Test func inTheHeader() throws {
    #expect(try flip(60..<64) == 64)
    #expect(try flip(68..<72) == 64)
    _ = try flip(16..<100)
  }

  @Test(arguments: ["slot", "spare"]) func inACopyOfTheKey(table: String) throws {
    let content = try RawDatabase.bytes("SELECT content FROM \(table)", on: folder.journal)
    let starts = whole.indices.filter { whole[$0...].starts(with: content) }
    #expect(starts.count == 2)
    // The number, and what stands before it: the length of the row and its own number.
    for start in starts { _ = try flip((start - 6)..<(start + content.count)) }
  }

  @Test(arguments: [2, 3]) func inTheNumberOfHeadOrManifest(kind: Int) throws {
    let sql = "SELECT sealed FROM state WHERE kind = \(kind)"
    let sealed = try RawDatabase.bytes(sql, on: folder.journal)
    let start = try #require(whole.indices.first { whole[$0...].starts(with: sealed.prefix(40)) })
    #expect(try flip((start - 9)..<start) > 0)
  }
}
