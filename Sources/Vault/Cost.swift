import CSodium
import Glibc

/// How much work it takes to make a key of a passphrase: passes of Argon2id over 64 MiB.
///
/// The memory is always the same, so that a journal made on a large machine opens on a small one.
public struct Cost: Hashable, Sendable {
  /// In KiB.
  static let memory: UInt32 = 64 << 10
  public static let least = Cost(passes: 3)
  /// A slot that asks for more is refused: it would only keep its owner waiting.
  public static let most = Cost(passes: 64)

  public let passes: UInt32

  init(passes: UInt32) { self.passes = passes }

  /// About half a second on this machine, and no more than three on one a quarter as fast.
  ///
  /// - Parameter clock: a monotonic time in nanoseconds. One that stands still, jumps or says what cannot be leads to
  ///   the least cost.
  public static func calibrated(clock: () -> UInt64 = Cost.monotonic) throws(VaultError) -> Cost {
    let secret = try Secret()
    let salt = Sodium.random(Format.saltSize)
    var times: [UInt64] = []
    for _ in 0..<3 {
      let start = clock()
      _ = try SecretKey.derive(from: secret, salt: salt, cost: Cost(passes: 1))
      times.append(clock() &- start)
    }
    return suited(to: times.sorted()[1])
  }

  /// - Parameter pass: nanoseconds that one pass takes.
  static func suited(to pass: UInt64) -> Cost {
    // No machine does a pass in less than 2 ms; one that needs more than 2 s has a clock that jumped, or needs the least.
    guard (2_000_000...2_000_000_000).contains(pass) else { return least }
    let wished = 500_000_000 / pass
    return Cost(passes: UInt32(clamping: min(max(wished, UInt64(least.passes)), UInt64(most.passes))))
  }

  public static func monotonic() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
