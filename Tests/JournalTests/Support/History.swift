import Journal
import TestSupport
import Time
import Workbook

/// A pseudo-random history of a journal: records of all kinds that are put, put again and taken back, on days
/// that follow no order, with clocks that two copies of the journal have counted apart.
struct History {
  /// Every revision that was put, in order.
  private(set) var put: [Record] = []

  /// The newest revision of each record: what a journal holds on disk.
  private(set) var kept: [Record] = []

  init(seed: UInt64, length: Int) {
    var dice = Dice(seed: seed)
    var clock: UInt64 = 0
    for _ in 0..<length {
      // Now and then a clock that another record has too.
      if put.isEmpty || dice.roll(6) > 0 { clock += 1 }
      let day = Day(number: 20_739 + dice.roll(120))
      let index = dice.roll(3) == 0 ? kept.indices.randomElement(using: &dice) : nil
      if let index, kept[index].clock < clock {
        let known = kept[index]
        kept[index] = .made(
          Self.changed(known.body, &dice), id: known.id.low, revision: known.revision + 1, clock: clock,
          on: day)
        put.append(kept[index])
      } else {
        kept.append(.made(Self.body(&dice), id: dice.next(), clock: clock, on: day))
        put.append(kept[kept.count - 1])
      }
    }
  }

  private static func body(_ dice: inout Dice) -> Record.Body {
    let day = Day(number: 20_739 + dice.roll(120))
    return switch dice.roll(13) {
    case 0...3: .tick(Practice.ID("practice-\(dice.roll(3))"), day, done: dice.roll(4) > 0)
    case 4, 5: .line("line \(dice.roll(100))", day)
    case 6...8: .text(dice.roll(4) == 0 ? " " : "words", to: Exercise.ID("prompt-\(dice.roll(5))"))
    case 9: .setting(.measure, "\(dice.roll(30))")
    case 10: .rating(Rating(scale: "hope", mark: dice.roll(11), day: day))
    case 11: .note(Note(text: "note \(dice.roll(9))"))
    default: .unknown(kind: "pause", .number(dice.roll(9)))
    }
  }

  /// The same thing with another content.
  private static func changed(_ body: Record.Body, _ dice: inout Dice) -> Record.Body {
    switch body {
    case .tick(var tick):
      tick.isDone.toggle()
      return .tick(tick)
    case .entry(var entry):
      entry.text += dice.roll(2) == 0 ? " and more" : ""
      return .entry(entry)
    case .answer(var answer):
      answer.value = .text(dice.roll(3) == 0 ? "" : "other words")
      return .answer(answer)
    case .setting(let setting): return .setting(setting.name, "\(dice.roll(30))")
    case .note, .practice, .rating, .unknown: return body
    }
  }
}
