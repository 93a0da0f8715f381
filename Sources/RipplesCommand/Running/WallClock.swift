import Glibc
import Journal
import Ripples
import Time

/// The system's clocks: the only place where time is read.
enum WallClock {
  static func now() -> Now {
    var uptime = timespec()
    clock_gettime(CLOCK_BOOTTIME, &uptime)
    return Now(
      moment: moment(at: time(nil)),
      uptime: Deadline(milliseconds: Int64(uptime.tv_sec) * 1000 + Int64(uptime.tv_nsec) / 1_000_000))
  }

  /// A time as the wall shows it where the reader is; a clock that no calendar can follow reads 1970.
  static func moment(at seconds: time_t) -> Moment {
    var seconds = seconds
    var local = tm()
    guard localtime_r(&seconds, &local) != nil,
      let day = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    else { return Moment(seconds: 0, day: Day(number: 0), minute: 0) }
    return Moment(seconds: Int64(seconds), day: day, minute: Int(local.tm_hour) * 60 + Int(local.tm_min))
  }
}
