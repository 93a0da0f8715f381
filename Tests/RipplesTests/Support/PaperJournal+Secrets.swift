import Sitting

@testable import Ripples

/// What the performer does with the secret field, without any memory that is locked.
extension PaperJournal {
  mutating func perform(_ step: SecretStep) -> [AppEvent] {
    defer { field = "" }
    switch step {
    case .holdFirst:
      first = field
      return [.secretHeld(isCommon: field == "password")]
    case .confirm: return [.secretConfirmed(field == first)]
    case .check: return [.secretChecked(field == passphrase)]
    case .clear: return []
    case .discard:
      first = nil
      return []
    }
  }

  mutating func performSealing(_ effect: Effect) -> [AppEvent] {
    switch effect {
    case .protect:
      guard noSealing == nil, let first else { return [.notProtected(noSealing ?? "Nothing is held.")] }
      passphrase = first
      return [.protected(true)]
    case .unprotect:
      if let noSealing { return [.notProtected(noSealing)] }
      (passphrase, recovery) = (nil, nil)
      return [.protected(false)]
    case .drawPassphrase:
      let words = ["amber", "brook", "cedar", "drift", "ember", "fjord"]
      first = words.joined(separator: " ")
      return [.drewPassphrase(words)]
    case .drawRecovery:
      drawnRecovery = (1...12).map { "letter" + String(repeating: "x", count: $0) }
      return [.drewRecovery(drawnRecovery ?? [])]
    case .keepRecovery:
      if let noSealing { return [.recoveryNotKept(noSealing)] }
      recovery = drawnRecovery
      return [.recoveryKept]
    default:
      drawnRecovery = nil
      return []
    }
  }
}
