import Glibc
import Sitting
import Testing

@testable import RipplesCommand

/// How dates are written is asked of the system, and nothing else of the process changes.
@Suite(.serialized) struct SystemLocalityTests {
  @Test(
    arguments: [
      ("%m/%d/%Y", .monthDay, "%r", false), ("%d/%m/%y", .dayMonth, "%T", true),
      ("%d.%m.%Y", .dayMonth, "%T", true),
      ("%Y-%m-%d", .yearFirst, "%H:%M:%S", true), ("%F", .yearFirst, "%I:%M:%S %p", false),
      ("%D", .monthDay, "%X", true),
      ("%-d. %-m. %Y", .dayMonth, "%l:%M", false), ("%Ey年%m月%d日", .yearFirst, "%H時%M分", true),
      ("", .monthDay, "", true),
      ("%A, %e %B", .dayMonth, "%OH:%M", true), ("100%", .monthDay, "%P", false),
    ] as [(String, Locality.DateOrder, String, Bool)])
  func aFormatTellsTheOrder(date: String, order: Locality.DateOrder, time: String, is24Hour: Bool) {
    let locality = Locality(dateFormat: date, timeFormat: time, firstWeekday: 1)
    #expect(locality == Locality(firstWeekday: 1, dateOrder: order, is24Hour: is24Hour))
  }

  @Test(arguments: ["C", "POSIX", "C.UTF-8", "nowhere_AT.all", "../../etc"])
  func aPlaceThatSaysNothingIsTheStandard(name: String) {
    #expect(Locality.system(named: name) == .standard)
  }

  /// Where the system has these locales.
  @Test(arguments: [
    ("en_US.UTF-8", Locality(firstWeekday: 0, dateOrder: .monthDay, is24Hour: false)),
    ("en_GB.UTF-8", Locality(firstWeekday: 1, dateOrder: .dayMonth, is24Hour: true)),
    ("de_DE.UTF-8", Locality(firstWeekday: 1, dateOrder: .dayMonth, is24Hour: true)),
    ("sv_SE.UTF-8", Locality(firstWeekday: 1, dateOrder: .yearFirst, is24Hour: true)),
  ])
  func aPlaceThatTheSystemKnowsIsItself(name: String, expected: Locality) {
    guard let locale = newlocale(1 << LC_TIME, name, nil) else { return }
    freelocale(locale)
    #expect(Locality.system(named: name) == expected)
  }

  @Test func nothingElseOfTheProcessChanges() {
    func names() -> [String] {
      [LC_ALL, LC_CTYPE, LC_NUMERIC, LC_MESSAGES, LC_TIME].map {
        setlocale($0, nil).map { String(cString: $0) } ?? ""
      }
    }
    let before = names()
    for name in ["", "C.UTF-8", "en_US.UTF-8", "de_DE.UTF-8"] { _ = Locality.system(named: name) }
    #expect(names() == before)
  }
}
