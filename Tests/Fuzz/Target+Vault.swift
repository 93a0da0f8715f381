@testable import Vault

/// A slot is read as it is, and again with the checksum that it should have: so what stands behind it is reached.
func fuzzSlots(_ bytes: [UInt8]) {
  for content in [bytes, bytes + Sodium.hash(bytes)] {
    guard let slot = Slot(content) else { continue }
    if slot.version == Format.version { precondition(slot.bytes == content) }
    _ = try? slot.cost()
    _ = try? SlotTable(main: slot).openKey()
    _ = try? slot.rewrapped(for: .random())
    if let words = try? Secret() {
      words.write { _ in Slot.recoverySize }
      _ = try? slot.dataKey(forRecovery: words)
    }
  }
}

/// Everything that is read of a file or of what was inside a seal.
func fuzzRows(_ bytes: [UInt8]) {
  if let body = RecordBody(bytes) { precondition(body.bytes == bytes) }
  if let manifest = Manifest(bytes) { precondition(manifest.bytes == bytes) }
  if let content = Padding.unpad(bytes) { precondition(content.count + 8 <= bytes.count) }
  precondition(Padding.unpad(Padding.pad(bytes)) == bytes)
  if let journal = RollbackJournal(bytes) { _ = journal.undoing(bytes) }
  fuzzFile(bytes)
}

/// A whole file, with the key that lies in it.
private func fuzzFile(_ bytes: [UInt8]) {
  let open = try? Vault.inMemory(bytes) { slots throws(VaultError) in
    guard let key = try slots.openKey() else { throw .locked }
    return key
  }
  guard let open else { return }
  defer { open.close() }
  let report = try? open.verify()
  var next: RowID?
  var count = 0
  repeat {
    guard let step = try? open.rows(after: next, limit: 5) else { return }
    count += step.rows.count
    next = step.next
    precondition(count < 10_000, "a walk without an end")
  } while next != nil
  _ = (report?.message, open.head(), open.statistics)
}
