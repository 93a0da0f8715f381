import Canvas
import Journal
import Workbook

@testable import Ripples

/// A book whose first chapter has every kind of form, with every kind of field.
enum FormBook {
  static func read() throws -> Workbook { try whole.get() }

  private static let whole = Result { try SmallBook.read(replacing: ["chapters/01-river.md": river]) }

  static let river = """
    ---
    id: river
    title: The river
    minutes: 10
    ---
    ```fields
    id: crossing
    core: true
    title: A crossing
    ask: Set down one crossing, slowly.
    help: A word for each is plenty.
    footer: Nobody crosses twice.
    fields:
      - {id: packed, title: What I packed, kind: list, seeds: ["a rope", "bread"]}
      - {id: where, title: Where it was, kind: line}
      - {id: water, title: What the water said, kind: text, help: Only what you heard.}
      - {id: deep, title: How deep it was, kind: scale, low: not at all, high: very}
      - id: how
        title: How I crossed
        kind: choice
        many: true
        own: true
        options:
          - {id: swim, text: By swimming}
          - {id: boat, text: By boat}
          - {id: secret, text: At night, keep: sitting}
      - {id: day, title: The day, kind: date}
      - {id: hour, title: The hour, kind: time, optional: true}
      - {id: hush, title: What I tell nobody, kind: text, keep: sitting}
    ```

    ```table
    id: banks
    title: Two banks
    ask: Look at both.
    columns:
      - {id: seen, title: What I saw, kind: text}
      - {id: far, title: How far it seemed, kind: scale, low: near, high: far}
    rows:
      - {id: near-bank, title: The near bank}
      - {id: far-bank, title: The far bank}
    ```

    ```table
    id: stones
    title: Stones
    ask: One stone, and then another if you like.
    footer: A stone is a stone.
    columns:
      - {id: stone, title: The stone, kind: text}
      - {id: rings, title: Its rings, kind: text}
      - {id: again, title: Would I throw it again?, kind: choice, options: [{id: yes, text: "Yes"}, {id: no, text: "No"}]}
    example:
      stone: A flat one.
      rings: Three, and a fourth perhaps.
    ```

    ```letter
    id: to-the-river
    title: To the river
    ask: Write to the river.
    minutes: 5
    steps:
      - Say where you stand.
      - Say what you hear.
    after:
      - {id: surprise, title: What surprised me, kind: text}
    closing: The river keeps no letters.
    ```

    ```plan
    id: next-crossing
    title: The next crossing
    ask: One plan.
    at_most: 1
    fields:
      - {id: first-when, title: When, kind: line}
      - {id: first-i-will, title: I will, kind: line}
    ```

    ```fields
    id: to-the-ferryman
    title: What I say to the ferryman
    ask: As you would say it.
    fields:
      - {id: true-thing, title: Something true, kind: text, spoken: true}
      - {id: request, title: A request, kind: text, spoken: true}
      - {id: fear, title: A fear, kind: line}
    ```
    """
}

extension Sitter {
  /// A reader in a form of the book of forms, who lets anyone who uses their account open what they write.
  static func inForm(_ name: Exercise.ID, size: Size = Size(columns: 80, rows: 24)) throws -> Sitter {
    var sitter = try Sitter(.journal(Summary(), at: .exercise(name)), size: size, book: FormBook.read())
    sitter.press("2")
    return sitter
  }
}
