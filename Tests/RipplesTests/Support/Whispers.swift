import Workbook

extension Workbook {
  /// A book whose first chapter asks for what is kept for the sitting only, in every kind.
  static func whispers() throws -> Workbook {
    try SmallBook.read(replacing: [
      "chapters/01-river.md": """
      ---
      id: river
      title: The river
      minutes: 10
      ---
      ```reflection
      id: whisper-plain
      keep: sitting
      ask: What do you say to the water?
      ```

      ```scale
      id: whisper-scale
      keep: sitting
      ask: How loud is it?
      low: still
      high: roaring
      ```

      ```choice
      id: whisper-choice
      many: true
      own: true
      ask: Who hears it?
      options:
        - {id: nobody, text: Nobody}
        - {id: heron, text: A heron}
        - {id: ferryman, text: The ferryman, keep: sitting}
      ```

      ```fields
      id: whisper-fields
      keep: sitting
      title: Three whispers
      ask: Say three things.
      fields:
        - {id: first, title: The first, kind: text}
      ```
      """
    ])
  }
}
