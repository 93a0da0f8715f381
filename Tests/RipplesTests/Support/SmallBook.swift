import Workbook

/// A book of three chapters with one of everything, so that screens can be tested without the real one.
enum SmallBook {
  static func read() throws -> Workbook { try whole.get() }

  private static let whole = Result { try read(replacing: [:]) }

  /// The book with other texts for some of its files.
  static func read(replacing texts: [String: String]) throws -> Workbook {
    try Workbook.read(BundleFiles(files.merging(texts) { _, new in new }))
  }

  static let files = [
    "workbook.yaml": workbook, "practices.yaml": practices, "helplines.yaml": helplines,
    "sources.yaml": sources, "chapters/00-door.md": door, "chapters/01-river.md": river,
    "chapters/02-bridge.md": bridge,
  ]

  private static let workbook = """
    id: small
    title: Small Book
    subtitle: A book for tests
    language: xx
    license: CC BY 4.0
    disclaimer: A disclaimer.
    credit: A credit.
    evidence: An evidence line.
    welcome: [Welcome to the small book.]
    privacy: [Who else can see this computer?]
    check:
      lead: [A private check.]
      statements: [One is so., Two is so., Three is so., Four is so., Five is so., Six is so.]
      concern: [A calm page.]
      own_behavior: [It takes honesty to ask that.]
    gate: [Only if it is safe., "If it is not, chapter 2 is all your own."]
    chapters: [00-door.md, 01-river.md, 02-bridge.md]
    """

  private static let door = """
    ---
    id: door
    title: The door
    minutes: 5
    ---
    A door stands open.
    """

  private static let river = """
    ---
    id: river
    title: The river
    minutes: 10
    ---
    The river is wide here, and slow. On the far bank somebody has left a boat, and on this one there is a bench.

    ```reflection
    id: far-bank
    core: true
    ask: What is on the far bank?
    help: A word is plenty.
    ```

    A study of [forty rivers](source:rivers-2001) found most of them wet.

    ```scale
    id: how-deep
    ask: How deep is it?
    low: not at all
    high: very
    ```

    ```choice
    id: how-across
    many: true
    own: true
    ask: How would you cross?
    options:
      - {id: swim, text: By swimming}
      - {id: boat, text: By boat}
      - {id: secret, text: At night, keep: sitting}
    ```

    ```reflection
    id: with-you
    partner_facing: true
    ask: Who would you ask along?
    ```

    ## One thing for this week

    Sit on the bench.

    ```practice
    offer: [sit-still, wave]
    core: sit-still
    ```
    """

  private static let bridge = """
    ---
    id: bridge
    title: The bridge
    minutes: 15
    gate: open
    ---
    A bridge is *two* banks that **agree**.

    - It is long.
    - It is old, and of a stone that was cut a day's walk from here and carried down by people whose names are lost.

    > A bridge is a patient thing.

    ```reflection
    id: whisper
    core: true
    keep: sitting
    ask: What do you say to the water?
    ```
    """

  private static let practices = """
    practices:
      - {id: sit-still, name: Sit still, how_to: A minute on the bench., cadence: daily, needs_partner: no, safe_if_unsure: yes, chapter: river}
      - {id: wave, name: Wave, how_to: To whoever is there., cadence: weekly, needs_partner: optional, safe_if_unsure: no, chapter: river, partner_facing: true}
    """

  private static let helplines = """
    stale_after_months: 6
    stale: Numbers change.
    first: "In danger, call {emergency}. For your own life, {crisis}."
    first_anywhere: In danger, call the number below.
    countries:
      - id: us
        name: United States
        emergency: "911"
        own_behavior: Worried about yourself? No line was checked.
        lines:
          - {id: us-line, name: A line, for: Anyone, about: abuse, call: "1-800", source: "https://example.org", last_checked: 2026-10-01}
          - {id: us-crisis, name: A crisis line, for: Anyone, about: crisis, call: "988", source: "https://example.org", last_checked: 2026-10-01}
        crisis: us-crisis
      - id: elsewhere
        name: Elsewhere
        emergency: the local number
        emergency_note: 112 in the EU
        own_behavior: Ask somebody near.
        lines:
          - {id: else-line, name: A list, for: Anyone, about: abuse, web: example.org, source: "https://example.org", last_checked: 2026-10-01}
          - {id: else-crisis, name: A finder, for: Anyone, about: crisis, web: example.net, source: "https://example.net", last_checked: 2026-10-01}
        crisis: else-crisis
    """

  private static let sources = """
    sources:
      - id: rivers-2001
        authors: Wade and Ford
        year: 2001
        work: Journal of Rivers 1, 1–2
        found: Thirty-nine of forty rivers were wet.
        may: Most rivers were wet.
        may_not: That yours is.
    """
}
