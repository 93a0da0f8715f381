import Journal
import Time
import Workbook

extension App {
  /// At most this many practices are carried at a time.
  static let mostPractices = 3

  /// The practices that the reader chose, in the order of choosing.
  var chosenPractices: [Practice] {
    (summary[.practices] ?? "").split(separator: " ").compactMap { book.practice(Practice.ID(String($0))) }
  }

  mutating func choose(_ practices: [Practice]) {
    set(.practices, to: practices.map(\.id.name).joined(separator: " "))
  }

  /// Ticks a practice on a day, or takes the tick back.
  mutating func toggle(_ practice: Practice.ID, on day: Day) {
    guard canWrite else { return sayReadOnly() }
    let known = summary.tick(practice, on: day)
    let body = Record.Body.tick(Tick(practice: practice, day: day, isDone: known?.value.isDone != true))
    put(known.map { revised($0.stamp, body) } ?? newRecord(body))
  }

  /// `4 days this month: 2, 5, 9 and 13`: said in words, because a grid would show holes.
  func monthWords(of practice: Practice.ID, seenFrom day: Day) -> String {
    let days = summary.days(of: practice, inMonthOf: day)
    if days.isEmpty { return "" }
    let month = day.month == today.month && day.year == today.year ? "this month" : "in \(day.monthName)"
    return "\(days.count.of("day")) \(month): " + days.map(String.init).inWords
  }
}

extension App {
  /// The reader's line for a day, when it is known.
  func lineText(on day: Day) -> String { linesInMemory[day] ?? summary.line(on: day)?.value.text ?? "" }

  /// Opens the line of a day to write in.
  mutating func openLine(on day: Day) -> Navigation {
    guard canWrite else {
      sayReadOnly()
      return .stay
    }
    if mustAskWhoMayOpen { return .open(PageScreen(.whoMayOpen(.line(day)))) }
    openEditor(lineText(on: day))
    return .open(NoteScreen(purpose: .day(day)))
  }
}
