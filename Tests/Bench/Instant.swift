import Glibc

/// A point on CLOCK_MONOTONIC.
struct Instant {
  private let sinceStart: Duration

  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Instant(sinceStart: .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec))
  }

  static func - (end: Instant, start: Instant) -> Duration {
    end.sinceStart - start.sinceStart
  }

  /// The time from here until now.
  var elapsed: Duration { Instant.now - self }
}

extension Duration {
  /// As a number to calculate with.
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
  }
}
