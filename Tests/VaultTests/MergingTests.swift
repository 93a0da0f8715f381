import TestSupport
import Testing

@testable import Vault

/// What a merge makes of the rows of a vault.
struct MergingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func vault() throws -> Vault {
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit((1...5).map { .put(Row($0, revision: 4, "row \($0)")) }, head: .init("before"))
    try vault.commit([.erase(RowID(5))], head: .init("before"))
    return vault
  }

  @Test func everyAdoptionLeavesAVaultThatIsWhole() throws {
    let vault = try vault()
    try vault.adopt(
      [
        .hold(RowID(1), revision: 2, content: .init("an earlier revision")),
        .hold(RowID(2), revision: 9, content: nil),
        .hold(RowID(5), revision: 7, content: nil),
        .hold(RowID(6), revision: 1, content: .init("new")),
        .hold(RowID(7), revision: 3, content: nil),
        .remove(RowID(3)), .remove(RowID(8)),
      ], head: .init("after"))
    vault.close()
    let again = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(try again.verify().isSound)
    #expect(again.head() == .init("after"))
    #expect(again.statistics?.rows == 3)
    #expect(
      try again.everything().rows.sorted { $0.id.low < $1.id.low } == [
        Row(1, revision: 2, "an earlier revision"), Row(4, revision: 4, "row 4"), Row(6, "new"),
      ])
    let rows = try again.everyRow().rows
    let erased = rows.filter { $0.content == nil }.map { "\($0.id.low): \($0.revision)" }
    #expect(erased.sorted() == ["2: 9", "5: 7", "7: 3"])
  }

  @Test func anAdoptionThatCannotBeKeptChangesNothing() throws {
    let vault = try vault()
    let tooMuch = [UInt8](repeating: 0, count: Format.largestContent + 1)
    #expect(throws: VaultError.tooLarge) {
      try vault.adopt([.remove(RowID(1)), .hold(RowID(6), revision: 1, content: tooMuch)], head: [])
    }
    #expect(try vault.row(RowID(1)) != nil && vault.verify().isSound)
  }

  /// The same in every vault: `FORMAT.md` has the rule.
  @Test func theNameOfAVersionIsMadeOfRowAndWriter() {
    let row = RowID(high: 0x0102_0304_0506_0708, low: 0x090A_0B0C_0D0E_0F10)
    let message = Array("ripples version".utf8) + Array(1...16) + [0, 0, 0, 0, 0, 0, 0, 5]
    #expect(Vault.id(beside: row, writer: 5).bytes == Array(Sodium.hash(message).prefix(16)))
    #expect(Vault.id(beside: row, writer: 5) != Vault.id(beside: row, writer: 6))
  }
}
