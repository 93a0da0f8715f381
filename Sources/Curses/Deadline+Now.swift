import Glibc
import Time

extension Deadline {
  /// This moment.
  static func now() -> Deadline {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Deadline(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
