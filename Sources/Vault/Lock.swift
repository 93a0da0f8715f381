import Glibc

/// The lock that one program at a time holds on a vault, until the last reference is gone.
///
/// It is a file of its own: closing any descriptor of the database would drop SQLite's locks on it.
final class Lock {
  enum Attempt {
    case held(Lock)
    case taken
    /// No lock can be taken here, for this reason.
    case impossible(VaultError)
  }

  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit {
    // A child that is being spawned may share the descriptor for a moment yet.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Takes the lock at `path` if it is free, and asks again for half a second while `isWorthWaiting`.
  static func take(at path: String, isWorthWaiting: () -> Bool) throws(VaultError) -> Attempt {
    var attempt = try take(at: path)
    guard case .taken = attempt, isWorthWaiting() else { return attempt }
    for _ in 1...50 {
      usleep(10_000)
      attempt = try take(at: path)
      guard case .taken = attempt else { break }
    }
    return attempt
  }

  /// Takes the lock at `path` if it is free; never waits.
  static func take(at path: String) throws(VaultError) -> Attempt {
    let flags = O_CLOEXEC | O_NOFOLLOW
    var descriptor = open(path, flags | O_RDWR | O_CREAT, 0o600)
    let reason = errno
    if descriptor >= 0 {
      fchmod(descriptor, 0o600)
    } else {
      guard reason != ELOOP else { throw .symbolicLink }
      descriptor = open(path, flags | O_RDONLY)
    }
    guard descriptor >= 0 else { return .impossible(VaultError(errno: reason)) }
    let lock = Lock(descriptor: descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      return errno == EWOULDBLOCK ? .taken : .impossible(VaultError(errno: errno))
    }
    return .held(lock)
  }
}
