import Glibc

/// How long a test waits for something to come true.
public struct Patience {
  /// What did not come true in time, and what was seen instead.
  public struct Exhausted: Error, CustomStringConvertible {
    public var description: String
  }

  private let start = Patience.now()
  private let limit: Double

  /// - Parameter seconds: nothing that is waited for takes this long, on a busy machine either.
  public init(seconds: Double = 20) { limit = seconds }

  /// Seconds since the waiting began.
  public var elapsed: Double { Self.now() - start }

  /// Throws once the waiting has taken too long.
  ///
  /// - Parameters:
  ///   - what: what is waited for, in words.
  ///   - seen: what was seen instead.
  public func check(_ what: String, seen: @autoclosure () -> String = "") throws(Exhausted) {
    guard elapsed > limit else { return }
    throw Exhausted(description: "waited \(limit) seconds for \(what); seen: \(seen())")
  }

  /// Waits until something holds that nothing announces, and looks a hundred times a second.
  public func wait(for what: String, until isTrue: () throws -> Bool) throws {
    while try !isTrue() {
      try check(what)
      poll(nil, 0, 10)
    }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
