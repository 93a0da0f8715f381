@testable import Vault

/// What a program does with a journal, one call of the vault after another.
enum Script: String {
  case create, first, save, protect, change, unprotect, recovery, copy, upgrade

  enum Step: Hashable {
    case create
    case open(String)
    case save(UInt64)
    case erase(UInt64)
    case protect(String)
    case unprotect
    case addRecovery
    case copy
    case close
  }

  /// The steps, on a journal without a passphrase, or one whose passphrase is "first".
  var steps: [Step] {
    switch self {
    case .create: [.create, .save(1), .save(2), .close, .open(""), .save(3)]
    case .first: [.open(""), .protect("first"), .close]
    case .save:
      [.open("first"), .save(11), .erase(11), .save(12), .save(13), .close, .open("first"), .save(14)]
    case .protect: [.open(""), .save(11), .protect("second"), .save(12), .close, .open("second"), .save(13)]
    case .change: [.open("first"), .protect("second"), .save(11), .close, .open("second"), .save(12)]
    case .unprotect: [.open("first"), .unprotect, .save(11), .close, .open(""), .save(12)]
    case .recovery: [.open("first"), .addRecovery, .save(11), .close, .open("first"), .save(12)]
    case .copy: [.open("first"), .save(11), .copy, .save(12)]
    case .upgrade: [.open(""), .save(11), .save(12)]
    }
  }
}
