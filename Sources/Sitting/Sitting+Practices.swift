import Journal
import Time
import Workbook

extension Sitting {
  /// At most this many practices are carried at a time.
  public static let mostPractices = 3

  /// The practices that the reader chose, in the order of choosing.
  public var chosenPractices: [Practice] {
    let kept = (summary[.practices] ?? "").split(separator: " ").map { Practice.ID(String($0)) }
    return (kept + practicesInMemory).compactMap(book.practice)
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
    practicesInMemory = chosen.filter(isForSittingOnly).map(\.id)
    set(.practices, to: chosen.filter { !isForSittingOnly($0) }.map(\.id.name).joined(separator: " "))
    return .done
  }

  public func isDone(_ practice: Practice.ID, on day: Day) -> Bool {
    summary.tick(practice, on: day)?.value.isDone == true || ticksInMemory[practice]?.contains(day) == true
  }

  /// Ticks a practice on a day, or takes the tick back.
  public mutating func toggle(_ practice: Practice.ID, on day: Day) {
    guard canWrite else { return }
    if book.practice(practice).map(isForSittingOnly) == true {
      ticksInMemory[practice, default: []].formSymmetricDifference([day])
      return
    }
    let known = summary.tick(practice, on: day)
    let body = Record.Body.tick(Tick(practice: practice, day: day, isDone: known?.value.isDone != true))
    put(known.map { revised($0.stamp, body) } ?? newRecord(body))
  }

  /// Whether a practice is of a chapter that the journal keeps nothing of: to have taken it would tell who read that.
  ///
  /// One that was chosen by an earlier edition stays where it is until it is put back.
  public func isForSittingOnly(_ practice: Practice) -> Bool {
    book.chapter(practice.chapter)?.isKeptForSittingOnly == true
      && !(summary[.practices] ?? "").split(separator: " ").contains { $0 == practice.id.name }
  }
}
