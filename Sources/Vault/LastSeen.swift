import Glibc

/// The highest counter of each vault that this account has seen, kept outside the vault's own folder.
///
/// It is a hint: whatever goes wrong with it is not worth an error.
struct LastSeen {
  /// `$XDG_STATE_HOME/ripples`, or nil to remember nothing.
  let folder: String?

  /// What was remembered of a vault.
  struct Memory: Hashable {
    var counter: UInt64
    /// The digest of its key slots; nil in the files of an earlier edition.
    var slots: String?
  }

  /// The counter that was remembered for a vault.
  func counter(of vault: RowID) -> UInt64? { memory(of: vault)?.counter }

  func memory(of vault: RowID) -> Memory? {
    guard let path = path(of: vault) else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = read(file, &bytes, bytes.count)
    guard count > 0, bytes[count - 1] == UInt8(ascii: "\n") else { return nil }
    let words = bytes[..<(count - 1)].split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let counter = words.first.flatMap({ UInt64($0) }) else { return nil }
    return Memory(counter: counter, slots: words.count > 1 ? words[1] : nil)
  }

  /// Remembers a counter and the slots, with a rename so that the file is never half written.
  func remember(_ counter: UInt64, _ slots: SlotTable) {
    guard let folder, let path = path(of: slots.vault), (try? Place.makeFolder(folder)) != nil else { return }
    let draft = path + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard file >= 0 else { return }
    let line = Array("\(counter) \(slots.digest.hexadecimal)\n".utf8)
    let isWritten = write(file, line, line.count) == line.count
    close(file)
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      return
    }
  }

  /// Forgets a vault.
  func forget(_ vault: RowID) {
    if let path = path(of: vault) { unlink(path) }
  }

  private func path(of vault: RowID) -> String? { folder.map { "\($0)/\(vault).seen" } }
}
