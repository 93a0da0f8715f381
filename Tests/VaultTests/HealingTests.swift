import TestSupport
import Testing

@testable import Vault

/// A row that was damaged and is saved again is whole again, and nothing else is taken for whole with it.
struct HealingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit((1...5).map { .put(Row($0, revision: 2, "row \($0)")) }, head: .init("head"))
    try vault.commit([.erase(RowID(4))], head: .init("head"))
    vault.close()
  }

  private func hex(_ id: RowID) -> String { "x'\(id.bytes.hexadecimal)'" }

  private func sealed(_ number: UInt64) throws -> [UInt8] {
    try RawDatabase.bytes("SELECT sealed FROM record WHERE id = \(hex(RowID(number)))", on: folder.journal)
  }

  private func damage(_ number: UInt64, _ sealed: [UInt8]) throws {
    let sql = "UPDATE record SET sealed = x'\(sealed.hexadecimal)' WHERE id = \(hex(RowID(number)))"
    try RawDatabase.run(sql, on: folder.journal)
  }

  private func vault(_ body: (Vault) throws -> Void) throws {
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    defer { vault.close() }
    try body(vault)
  }

  /// Nonce, ciphertext and tag.
  @Test func aFlippedBitAnywhereInARowHealsWithTheNextSaveOfIt() throws {
    var whole = try sealed(2)
    for (count, bit) in stride(from: 0, to: whole.count * 8, by: 37).enumerated() {
      var flipped = whole
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      try damage(2, flipped)
      try vault { vault in
        #expect(try vault.verify().damaged == [RowID(2)])
        try vault.commit([.put(Row(2, revision: UInt64(count) + 3, "anew"))], head: .init("head"))
        #expect(try vault.verify().isSound, "bit \(bit)")
        #expect(vault.statistics?.rows == 4)
      }
      whole = try sealed(2)
    }
  }

  @Test(arguments: [0, 60, 295]) func aDamagedRowThatIsErasedHeals(byte: Int) throws {
    for number in [2, 4] as [UInt64] {
      var flipped = try sealed(number)
      flipped[byte] ^= 0x10
      try damage(number, flipped)
      try vault { vault in
        try vault.commit([.erase(RowID(number))], head: [])
        #expect(try vault.verify().isSound)
        #expect(vault.statistics?.rows == 3)
        try vault.commit([.put(Row(number, revision: 20, "back"))], head: [])
        #expect(vault.statistics?.rows == 4)
        try vault.commit([.erase(RowID(number))], head: [])
      }
    }
  }

  /// What is not what it was must not be vouched for because something else was mended.
  @Test(arguments: [0, 60, 295]) func theSaveOfADamagedRowHidesNoTampering(byte: Int) throws {
    let old = try sealed(3)
    try vault { try $0.commit([.put(Row(3, revision: 3, "newer"))], head: []) }
    let file = try File.read(folder.journal)
    let tamperings = [
      "DELETE FROM record WHERE id = \(hex(RowID(3)))",
      "UPDATE record SET sealed = x'\(old.hexadecimal)' WHERE id = \(hex(RowID(3)))",
      "UPDATE record SET sealed = zeroblob(296) WHERE id = \(hex(RowID(3)))",
      "INSERT INTO record SELECT zeroblob(16), sealed FROM record LIMIT 1",
      "DELETE FROM record WHERE id = \(hex(RowID(3))); INSERT INTO record VALUES (zeroblob(16), x'\(old.hexadecimal)')",
    ]
    for sql in tamperings {
      try File.write(file, to: folder.journal)
      var flipped = try sealed(2)
      flipped[byte] ^= 0x10
      try damage(2, flipped)
      try RawDatabase.run(sql, on: folder.journal)
      try vault { vault in
        for revision in 5...7 as ClosedRange<UInt64> {
          try vault.commit([.put(Row(2, revision: revision, "anew"))], head: [])
          #expect(try !vault.verify().isSound, "\(sql)")
        }
      }
    }
  }

  @Test func aRowThatIsAltogetherAnotherIsNotVouchedFor() throws {
    try damage(2, .init(repeating: 7, count: 296))
    try vault { vault in
      try vault.commit([.put(Row(2, revision: 5, "anew"))], head: [])
      #expect(try vault.row(RowID(2)) == Row(2, revision: 5, "anew"))
      #expect(try vault.verify().hasStaleRows)
    }
  }
}
