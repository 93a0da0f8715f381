import Workbook

/// A chapter of many pages with everything that a chapter can hold, between two short ones.
enum LongBook {
  static func read() throws -> Workbook { try whole.get() }

  private static let whole = Result { try read(delta: delta) }

  /// The book with another text for its long chapter.
  static func read(delta: String) throws -> Workbook {
    try SmallBook.read(replacing: ["chapters/01-river.md": delta])
  }

  static let head = "---\nid: river\ntitle: The delta\nminutes: 30\n---\n"

  static let delta =
    head
    + (1...12).map { number in
      """
      ## Arm \(number)

      \(sentences(3 + number % 4, from: number * 7))

      - \(sentences(1, from: number))
      - \(sentences(2, from: number + 3)) [Wade and Ford](source:rivers-2001) were there.

      > \(sentences(2, from: number * 3))

      \(exercise(number))

      \(sentences(1 + number % 3, from: number * 5)) It bends toward [the bridge](chapter:bridge).
      """
    }.joined(separator: "\n\n")

  private static func exercise(_ number: Int) -> String {
    switch number % 4 {
    case 0: "```scale\nid: wide-\(number)\nask: How wide is arm \(number)?\nlow: a step\nhigh: a day\n```"
    case 1:
      "```reflection\nid: seen-\(number)\ncore: true\nask: What do you see on arm \(number), and who told you?\nhelp: A word will do.\n```"
    case 2:
      "```reflection\nid: heard-\(number)\npartner_facing: true\ncore: true\nask: What is heard on arm \(number)?\n```"
    default: "```practice\noffer: [sit-still, wave]\n```"
    }
  }

  /// Sentences of different lengths, so that no two arms wrap alike.
  private static func sentences(_ count: Int, from seed: Int) -> String {
    let parts = [
      "The water is slow here.",
      "Reeds stand on both banks, and behind them the land begins to be land again.",
      "Nobody has counted the islands.", "A boat that goes out in the morning comes back by another way.",
      "It is said that the silt came down from *hills* that are not there any more.",
      "Herons **wait**.", "At night one hears the sea, or the wind in what grows where the sea was.",
    ]
    return (0..<count).map { parts[(seed + $0 * 3) % parts.count] }.joined(separator: " ")
  }
}
