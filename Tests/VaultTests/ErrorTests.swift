import CSQLite
import Glibc
import Testing

@testable import Vault

struct ErrorTests {
  static let errors: [VaultError] =
    [
      .missing, .exists, .notAJournal, .empty, .newerVersion, .diskFull, .readOnly, .permission, .inUse,
      .symbolicLink, .moved, .unfinished, .staleRevision(RowID(1)), .tooLarge, .closed, .io("words"),
    ]
    + [Damage.structure, .header, .schema, .keySlot, .manifest, .row(RowID(1))].map(VaultError.damaged)

  @Test(arguments: errors)
  func everyErrorIsOneSentenceThatSaysWhatToDoAndThatNothingIsLost(error: VaultError) {
    let message = error.message
    #expect(message.hasSuffix(".") && message.dropLast().allSatisfy { $0 != "." || error == .io("words") })
    #expect(message.contains(": ") && message.contains("; "))
    let reassurances = ["nothing was", "untouched", "whole", "overwritten"]
    #expect(reassurances.contains { message.contains($0) })
    #expect((64...78).contains(error.exitCode))
  }

  @Test func everySentenceIsAnother() {
    #expect(Set(Self.errors.map(\.message)).count == Self.errors.count)
    let reasons: [Access.Reason] = [.inUse, .readOnlyMedia, .damaged(.header), .newerVersion]
    #expect(Set(reasons.map(\.message)).count == reasons.count)
  }

  @Test(arguments: [
    (EROFS, VaultError.readOnly), (EACCES, .permission), (ENOSPC, .diskFull), (EDQUOT, .diskFull),
    (ENOENT, .missing),
    (ELOOP, .symbolicLink), (EIO, .io("Input/output error")),
  ])
  func theSystemsErrorsAreToldInOurWords(code: Int32, error: VaultError) {
    #expect(VaultError(errno: code) == error)
    #expect(VaultError(sqlite: SQLITE_IOERR | 3 << 8, errno: code) == error)
    #expect(VaultError(sqlite: SQLITE_CANTOPEN, errno: code) == error)
  }

  @Test(arguments: [
    (SQLITE_FULL, VaultError.diskFull), (SQLITE_BUSY, .inUse), (SQLITE_CORRUPT, .damaged(.structure)),
    (SQLITE_NOTADB, .notAJournal), (SQLITE_READONLY, .readOnly), (SQLITE_NOMEM, .io("out of memory")),
    (SQLITE_IOERR | 2 << 8, .damaged(.structure)), (SQLITE_READONLY | 4 << 8, .moved),
  ])
  func theErrorsOfSQLiteAreToldInOurWords(code: Int32, error: VaultError) {
    #expect(VaultError(sqlite: code, errno: 0) == error)
  }
}
