/// What a vault is opened for.
public enum Purpose: Hashable, Sendable {
  /// It takes the lock where that is free.
  case writing
  /// It takes no lock, and so is in nobody's way, and nothing is changed.
  case reading
}

/// What can be done with an open vault.
public enum Access: Hashable, Sendable {
  case readWrite
  case readOnly(Reason)

  /// Why a vault can only be read.
  public enum Reason: Hashable, Sendable {
    /// Another program holds the lock.
    case inUse
    /// The medium, the folder or the file cannot be written.
    case readOnlyMedia
    /// Something that every save needs is damaged; what is readable can be read.
    case damaged(Damage)
    /// It holds what only a newer version of the program understands.
    case newerVersion
    /// Nothing else was asked for.
    case openedForReading

    /// The error of a save that was tried all the same.
    public var error: VaultError {
      switch self {
      case .inUse: .inUse
      case .readOnlyMedia, .openedForReading: .readOnly
      case .damaged(let damage): .damaged(damage)
      case .newerVersion: .newerVersion
      }
    }

    /// One sentence for the reader.
    public var message: String {
      switch self {
      case .inUse:
        "The journal is open in another program: it can be read here; to write, leave it there and open it again."
      case .readOnlyMedia:
        "The journal cannot be written where it is: it can be read; to write, copy its folder to a place that can be."
      case .damaged(let damage):
        "The journal is damaged (\(damage.words)): what is whole can be read; to write, open a copy that is whole."
      case .newerVersion:
        "A newer version of Ripples has used this journal: it can be read here; to write, use that version."
      case .openedForReading:
        "The journal was opened for reading alone."
      }
    }
  }
}
