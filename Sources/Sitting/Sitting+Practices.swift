import Journal
import Time
import Workbook

extension Sitting {
  /// At most this many practices are carried at a time.
  public static let mostPractices = 3

  /// The practices that the reader chose, in the order of choosing.
  public var chosenPractices: [Practice] {
    (summary[.practices] ?? "").split(separator: " ").compactMap { book.practice(Practice.ID(String($0))) }
  }

  /// What choosing a practice came to.
  public enum Choosing: Hashable, Sendable { case done, readOnly, tooMany }

  /// Takes a practice, or puts it back.
  public mutating func choose(_ practice: Practice) -> Choosing {
    guard canWrite else { return .readOnly }
    var chosen = chosenPractices
    if let index = chosen.firstIndex(where: { $0.id == practice.id }) {
      chosen.remove(at: index)
    } else if chosen.count < Self.mostPractices {
      chosen.append(practice)
    } else {
      return .tooMany
    }
    set(.practices, to: chosen.map(\.id.name).joined(separator: " "))
    return .done
  }

  public func isDone(_ practice: Practice.ID, on day: Day) -> Bool {
    summary.tick(practice, on: day)?.value.isDone == true
  }

  /// Ticks a practice on a day, or takes the tick back.
  public mutating func toggle(_ practice: Practice.ID, on day: Day) {
    guard canWrite else { return }
    let known = summary.tick(practice, on: day)
    let body = Record.Body.tick(Tick(practice: practice, day: day, isDone: known?.value.isDone != true))
    put(known.map { revised($0.stamp, body) } ?? newRecord(body))
  }
}
