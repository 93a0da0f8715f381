import Canvas
import Journal
import Terminal
import Testing

@testable import Ripples

/// Every kind of form as it stands on the screen, in three windows and in plain signs.
@Suite struct FormGoldenTests {
  enum Stand: CaseIterable, Sendable {
    case list, line, text, mark, options, day, hour, held
    case givenRows, row, emptyRows, rows, rowLater
    case letter, letterAfter, plan, spoken

    var exercise: String {
      switch self {
      case .list, .line, .text, .mark, .options, .day, .hour, .held: "crossing"
      case .givenRows, .row: "banks"
      case .emptyRows, .rows, .rowLater: "stones"
      case .letter, .letterAfter: "to-the-river"
      case .plan: "next-crossing"
      case .spoken: "to-the-ferryman"
      }
    }

    /// The keys from the form's opening to where it is looked at.
    var keys: [Key] {
      func typed(_ text: String) -> [Key] { text.map { Key(.character($0)) } }
      func tabs(_ count: Int) -> [Key] { Array(repeating: Key(.tab), count: count) }
      switch self {
      case .list: return typed("rope") + [Key(.enter)] + typed("bread")
      case .line: return tabs(1) + typed("at the mill")
      case .text:
        return tabs(2) + typed("Hush. ") + typed("It said it all night, and I lay there, and I did not mind.")
      case .mark: return tabs(3) + ["7"]
      case .options: return tabs(4) + ["2", Key(.down)]
      case .day: return tabs(5) + typed("tomorrow")
      case .hour: return tabs(6) + typed("half past")
      case .held: return tabs(7) + typed("hush") + tabs(1)
      case .givenRows: return [Key(.enter)] + typed("Reeds.") + [Key(.escape)]
      case .row: return [Key(.down), Key(.enter)] + typed("A light.")
      case .emptyRows: return []
      case .rows:
        return typed("Flat.") + tabs(1) + typed("Two.") + [.control("n")] + typed("Round.") + [Key(.escape)]
      case .rowLater: return typed("Flat, and warm from the sun.") + tabs(1)
      case .letter: return typed("I stand on the near bank.")
      case .letterAfter: return typed("I stand here.") + [Key(.escape)]
      case .plan: return typed("the rain stops") + tabs(1) + typed("go down to the water")
      case .spoken: return typed("i like the evenings here") + tabs(1) + typed("you always row so fast")
      }
    }
  }

  @Test(arguments: Stand.allCases, [(80, 24, false), (60, 20, false), (120, 40, false), (80, 24, true)])
  func form(_ stand: Stand, _ window: (columns: Int, rows: Int, isPlain: Bool)) throws {
    var sitter = try Sitter(
      .journal(Summary(), at: .exercise(.init(stand.exercise))),
      size: Size(columns: window.columns, rows: window.rows), book: FormBook.read(),
      plainSigns: window.isPlain)
    sitter.press("2")
    sitter.press(keys: stand.keys)
    let name = "\(stand)-\(window.columns)x\(window.rows)" + (window.isPlain ? "-plain" : "")
    try expectGolden(sitter, name)
  }
}

extension Sitter {
  mutating func press(keys: [Key]) { for key in keys { press(key) } }
}
