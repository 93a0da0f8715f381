import TestSupport
import Testing

@testable import Vault

/// What opening costs, in pages read from the file: a measure that no other program disturbs.
struct ScaleTests {
  @Test func openingReadsTheSameFewPagesHoweverManyRowsThereAre() throws {
    var pages: [Int] = []
    for count in [20, 20_000] {
      let folder = try TemporaryFolder()
      let made = try Vault.create(at: folder.journal, stateFolder: nil)
      let content = [UInt8](repeating: 1, count: 1000)
      let rows = (1...UInt64(count)).map { Row(id: RowID($0), revision: 1, content: content) }
      try made.commit(rows.map(Change.put), head: [UInt8](repeating: 2, count: 3000))
      made.close()

      let vault = try Vault.open(at: folder.journal, stateFolder: nil)
      #expect(vault.head() != nil)
      #expect(vault.statistics?.rows == count)
      #expect(try vault.row(RowID(7)) == rows[6])
      pages.append(try vault.openStore().database.pagesRead)
      #expect(try vault.everything(limit: 500).rows == rows)
    }
    // The trees of 20,000 rows are two levels deeper in all.
    #expect(pages[1] <= pages[0] + 3)
    #expect(pages[0] < 12)
  }
}
