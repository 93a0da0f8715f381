import Glibc
import TestSupport
import Testing

@testable import Vault

/// What could not be saved waits in a file of its own, sealed as the vault is.
struct UnsavedTests {
  let folder: TemporaryFolder
  let vault: Vault
  let changes: [Change] = [.put(Row(1, revision: 4, "marked words")), .erase(RowID(2)), .put(Row(3, ""))]

  init() throws {
    folder = try TemporaryFolder()
    vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
  }

  private var files: [String] {
    TemporaryFolder.names(in: folder.state).filter { $0.contains("unsaved") }.sorted()
  }

  @Test func itIsReadAsItWasPutAside() throws {
    let first = try vault.putAside(changes)
    let second = try vault.putAside([.erase(RowID(9))])
    #expect(vault.unsaved().map(\.path) == [first, second])
    #expect(vault.unsaved().map(\.changes) == [changes, [.erase(RowID(9))]])
    #expect(File.mode(first) == 0o600)
    #expect(try !File.contains(.init("marked"), in: File.read(first)))
    for file in vault.unsaved() { vault.discard(file) }
    #expect(files.isEmpty && vault.unsaved().isEmpty)
  }

  @Test func itOpensWithNoOtherKeyAndNotWhenItWasChanged() throws {
    let path = try vault.putAside(changes)
    let whole = try File.read(path)
    for bit in stride(from: 0, to: whole.count * 8, by: 7) {
      var bytes = whole
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      try File.write(bytes, to: path)
      #expect(vault.unsaved().isEmpty)
    }
    try File.write(whole, to: path)
    #expect(vault.unsaved().count == 1)
    #expect(try vault.seal(sitting: []).isEmpty == false && vault.open(sitting: whole) == nil)
  }

  @Test func aNewKeySealsItAnewAndAnErasureReachesIt() throws {
    let path = try vault.putAside(changes)
    let before = try File.read(path)
    try vault.protect(with: Secret("four words"), cost: .least)
    #expect(vault.unsaved().map(\.changes) == [changes])
    #expect(try vault.unsaved().allSatisfy { try File.read($0.path) != before } && files.count == 1)
    try vault.commit([.erase(RowID(1))], head: [])
    #expect(vault.unsaved().map(\.changes) == [Array(changes.dropFirst())])
    try vault.commit([.erase(RowID(3))], head: [])
    #expect(vault.unsaved().map(\.changes) == [[.erase(RowID(2))]] && files.count == 1)
  }

  @Test func itIsThereWhenTheVaultIsGone() throws {
    rename(folder.path + "/ripples", folder.path + "/elsewhere")
    #expect(throws: VaultError.self) { try vault.commit(changes, head: []) }
    _ = try vault.putAside(changes)
    vault.close()
    rename(folder.path + "/elsewhere", folder.path + "/ripples")
    let again = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(again.unsaved().map(\.changes) == [changes])
    #expect(throws: VaultError.closed) { try vault.putAside(changes) }
  }
}
