import Testing
import Time

@testable import Sitting

/// A time is understood as people type it, and anything else is left as it was typed.
@Suite struct TimeOfDayTypedTests {
  @Test(arguments: [
    ("19:30", "19:30"), ("7:30 pm", "19:30"), ("7pm", "19:00"), ("7 p.m.", "19:00"), ("7 P.M", "19:00"),
    ("noon", "12:00"),
    ("Midnight", "00:00"), ("14", "14:00"), ("7", "07:00"), ("1930", "19:30"), ("930", "09:30"),
    ("0730", "07:30"),
    ("730 pm", "19:30"), ("7:30pm", "19:30"), ("7.30", "07:30"), ("19.30", "19:30"), ("12 am", "00:00"),
    ("12:01am", "00:01"), ("12 pm", "12:00"), ("12:59 p.m.", "12:59"), ("24:00", "00:00"), ("24", "00:00"),
    ("2400", "00:00"), ("0", "00:00"), ("00:00", "00:00"), ("23:59", "23:59"), (" at  7 pm ", "19:00"),
    ("9a", "09:00"),
    ("9p", "21:00"), ("12 noon", "12:00"), ("12 midnight", "00:00"), ("7.", "07:00"), ("7 am,", "07:00"),
  ])
  func aTimeIsUnderstood(_ text: String, _ expected: String) {
    #expect(TimeOfDay(typed: text)?.description == expected)
  }

  @Test(arguments: [
    "", " ", ":", "25", "24:01", "19:60", "7:5", "7:", ":30", "13 pm", "0 am", "19:30 pm", "7 xm", "pm",
    "pm 7", "at",
    "half past seven", "seven", "after work", "tomorrow", "19:30:00", "19-30", "10/14", "-7", "12345", "2460",
    "7 8",
    "noon pm", "11 noon", "7 ap", "１９:３０", "7\u{301}",
  ])
  func anythingElseIsNoTime(text: String) {
    #expect(TimeOfDay(typed: text) == nil)
  }

  @Test func everyMinuteComesBackAsItself() {
    for minute in 0..<1_440 {
      let time = TimeOfDay(minute: minute)
      let digits = time.description.filter { $0 != ":" }
      let twelve = time.words(in: Locality(firstWeekday: 0, dateOrder: .monthDay, is24Hour: false))
      for text in [time.description, twelve, twelve.uppercased(), digits, time.words(in: .standard)] {
        guard TimeOfDay(typed: text) != time else { continue }
        Issue.record("“\(text)” is \(TimeOfDay(typed: text)?.description ?? "nothing")")
        return
      }
    }
  }
}
