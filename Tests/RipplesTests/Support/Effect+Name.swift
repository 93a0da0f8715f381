import Ripples
import Sitting

extension Effect {
  /// Which it is, without what it holds.
  var name: String {
    switch self {
    case .readBook: "readBook"
    case .create: "create"
    case .save: "save"
    case .load: "load"
    case .loadSlice: "loadSlice"
    case .findVersions: "findVersions"
    case .verify: "verify"
    case .backUp: "backUp"
    case .lookForTraces: "lookForTraces"
    case .unlock: "unlock"
    case .secret(let step): "secret \(step)"
    case .protect: "protect"
    case .unprotect: "unprotect"
    case .drawPassphrase: "drawPassphrase"
    case .drawRecovery: "drawRecovery"
    case .keepRecovery: "keepRecovery"
    case .discardRecovery: "discardRecovery"
    case .lock: "lock"
    case .leaveTerminal: "leaveTerminal"
    case .suspend: "suspend"
    }
  }
}

extension Sitter {
  /// The names of the effects that were performed after the first `count`, in order.
  func effects(since count: Int) -> [String] { performed[count...].map { $0.effect.name } }
}
