import Testing
import Time

@testable import Sitting

/// What was understood is said in the order of the place.
@Suite struct LocalityWordsTests {
  @Test func aDayIsSaidInFull() {
    func words(_ order: Locality.DateOrder) -> String {
      Day(number: 20_740).words(in: Locality(firstWeekday: 0, dateOrder: order, is24Hour: true))
    }
    #expect(words(.monthDay) == "Wednesday, October 14, 2026")
    #expect(words(.dayMonth) == "Wednesday, 14 October 2026")
    #expect(words(.yearFirst) == "Wednesday, October 14, 2026")
  }

  @Test(arguments: [
    (0, "midnight"), (1, "12:01 am"), (450, "7:30 am"), (720, "noon"), (721, "12:01 pm"), (1_170, "7:30 pm"),
    (1_439, "11:59 pm"),
  ])
  func aTimeOfTwiceTwelveHoursSaysWhich(_ minute: Int, _ words: String) {
    let twelve = Locality(firstWeekday: 0, dateOrder: .monthDay, is24Hour: false)
    #expect(TimeOfDay(minute: minute).words(in: twelve) == words)
    #expect(TimeOfDay(minute: minute).words(in: .standard) == TimeOfDay(minute: minute).description)
  }

  @Test func theFirstDayOfAWeekIsOneOfSeven() {
    #expect(Locality(firstWeekday: 9, dateOrder: .monthDay, is24Hour: true).firstWeekday == 6)
    #expect(Locality(firstWeekday: -1, dateOrder: .monthDay, is24Hour: true).firstWeekday == 0)
  }
}
