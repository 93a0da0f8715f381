import Glibc

/// The highest counter of each vault that this account has seen, kept outside the vault's own folder.
///
/// It is a hint: whatever goes wrong with it is not worth an error.
struct LastSeen {
  /// `$XDG_STATE_HOME/ripples`, or nil to remember nothing.
  let folder: String?

  /// The counter that was remembered for a vault.
  func counter(of vault: RowID) -> UInt64? {
    guard let path = path(of: vault) else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = read(file, &bytes, bytes.count)
    guard count > 0, bytes[count - 1] == UInt8(ascii: "\n") else { return nil }
    return UInt64(String(decoding: bytes[..<(count - 1)], as: UTF8.self))
  }

  /// Remembers a counter, with a rename so that the file is never half written.
  func remember(_ counter: UInt64, of vault: RowID) {
    guard let folder, let path = path(of: vault), (try? Place.makeFolder(folder)) != nil else { return }
    let draft = path + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    let line = Array("\(counter)\n".utf8)
    let isWritten = write(file, line, line.count) == line.count
    close(file)
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      return
    }
  }

  private func path(of vault: RowID) -> String? { folder.map { "\($0)/\(vault).seen" } }
}
