import Curses
import Journal
import Ripples
import Sitting
import Vault

/// The journal opened with its passphrase, and locked again.
extension EffectRunner {
  /// Tries what stands in the secret field; the field is empty after it.
  func unlock() -> AppEvent {
    guard let field else { return .notUnlocked(.failed(VaultError.noMemory.message)) }
    defer { field.clear() }
    do {
      try field.normalize()
      let found = try found ?? find()
      self.found = found
      // There is nothing that Ctrl-C could lose meanwhile: it ends the process there and then.
      let vault = try terminal.whileLong(isAbandoned: true) { () throws(VaultError) in
        try found.unlock(with: field)
      }
      self.found = nil
      return .unlocked(try take(vault))
    } catch VaultError.wrongPassphrase {
      return .notUnlocked(found?.hasSlotsLastSeen == false ? .wrongForThisCopy : .wrong)
    } catch let error as VaultError {
      found = nil
      return .notUnlocked(.failed(error.message))
    } catch {
      found = nil
      return .notUnlocked(.failed("The journal cannot be read; nothing was changed."))
    }
  }

  private func take(_ vault: Vault) throws -> Unlocked {
    do {
      let known = try Known(of: vault)
      self.vault = vault
      // What is not of this vault is said to be unreadable, rather than passed over.
      let sitting = sealed.map { vault.open(sitting: $0) ?? [] }
      sealed = nil
      return Unlocked(
        summary: known.summary, readOnly: known.readOnly, notice: known.notice, sitting: sitting)
    } catch {
      vault.close()
      throw error
    }
  }

  /// Seals the sitting, wipes the key, and executes the program afresh; it comes back only where that fails.
  func lock(_ sitting: [UInt8], stops: Bool) -> [AppEvent] {
    // Ctrl-C in the middle of the save before is the next event, and leaves.
    if terminal.wasInterrupted { return [] }
    guard let vault else { return [.notSealed("It is not locked: there is no journal to lock.")] }
    do throws(VaultError) {
      sealed = try vault.seal(sitting: sitting)
    } catch {
      return [.notSealed("It is not locked. \(error.message)")]
    }
    close()
    do throws(ReexecutionError) {
      let opener = (confinement?.opener?.descriptor).map { [$0] } ?? []
      try Handover(sealed: sealed ?? [], descriptors: opener, stops: stops).reexecute()
    } catch {
      return [.notLocked("Locked. Some of the text may stay in this computer’s memory until you leave.")]
    }
  }
}
