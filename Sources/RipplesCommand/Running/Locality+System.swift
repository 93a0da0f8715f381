import Glibc
import Sitting

extension Locality {
  /// What LC_TIME says of the place where the reader is; as in the C locale where the system does not know it.
  ///
  /// It is asked of a locale of its own: how this process writes numbers and messages stays as it is.
  ///
  /// - Parameter name: a locale of the system; empty for the one that the environment names.
  static func system(named name: String = "") -> Locality {
    guard let locale = newlocale(1 << LC_TIME, name, nil) else { return .standard }
    defer { freelocale(locale) }
    func text(_ item: Int32) -> String { nl_langinfo_l(item, locale).map { String(cString: $0) } ?? "" }
    return Locality(
      dateFormat: text(Int32(D_FMT)), timeFormat: text(Int32(T_FMT)), firstWeekday: firstWeekday(of: locale))
  }

  /// - Parameters:
  ///   - dateFormat: as strftime takes it: `%d.%m.%Y`.
  ///   - timeFormat: the same for a time: `%r`.
  ///   - firstWeekday: 0 is Sunday.
  init(dateFormat: String, timeFormat: String, firstWeekday: Int) {
    let date = Self.conversions(in: dateFormat)
    let order = date.lazy.compactMap { letter -> DateOrder? in
      switch letter {
      case "d", "e": .dayMonth
      case "m", "b", "B", "h", "D": .monthDay
      case "Y", "y", "C", "G", "F": .yearFirst
      default: nil
      }
    }.first
    let hasTwelveHours = Self.conversions(in: timeFormat).contains { ["I", "l", "r", "p", "P"].contains($0) }
    self.init(
      firstWeekday: firstWeekday, dateOrder: order ?? Locality.standard.dateOrder, is24Hour: !hasTwelveHours)
  }

  /// The letters of the conversions in a format, without their flags: `%-d` is `d`, and `%Ey` is `y`.
  private static func conversions(in format: String) -> [Character] {
    format.split(separator: "%", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.first { !"-_0^#+EO123456789".contains($0) }
    }
  }

  /// glibc counts the first day of a week from 1, from a day that it gives as a number: 19971130, which is a Sunday, or
  /// 19971201.
  private static func firstWeekday(of locale: locale_t) -> Int {
    let first = nl_langinfo_l(Int32(_NL_TIME_FIRST_WEEKDAY), locale)?.pointee ?? 1
    let origin = Int(bitPattern: nl_langinfo_l(Int32(_NL_TIME_WEEK_1STDAY), locale))
    return (Int(first) - 1 + (origin == 19_971_201 ? 1 : 0) + 7) % 7
  }
}
