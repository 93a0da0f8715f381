import Workbook

/// What is said of a field for a day or a time.
struct MomentWords {
  /// What can be typed in it.
  let hint: String
  /// What a key up and a key down do.
  let on: String
  let back: String
}

extension Field.Typing {
  /// The words for what it means; nil where it means neither a day nor a time.
  var momentWords: MomentWords? {
    switch meaning {
    case .day:
      MomentWords(
        hint: "A day: tomorrow, tue, 14, or in your own words.", on: "a day on", back: "a day back")
    case .time:
      MomentWords(
        hint: "A time: 19:30, 7 pm, or in your own words.", on: "a quarter of an hour on",
        back: "a quarter of an hour back")
    case .text, .list: nil
    }
  }
}
