import Canvas
import Journal
import Terminal

@testable import Ripples

/// Every screen of the program, each with the way to it.
enum EveryScreen: CaseIterable, Sendable {
  case welcome, privacy, check, concern, ownBehavior
  case contents, reader, readerWithHeldAnswer, gate, whoMayOpen, settings
  case reflection, scale, choice, heldChoice, ownWords
  case practices, chooser, line, journal, finding, piece
  case help, countries, keys, source, credits, traces
  case unlock
  case passphraseWays, drawnPassphrase, ownPassphrase, passphraseAgain
  case sealedSettings, currentPassphrase, noPassphrase, recoveryOffer, recoveryWords, recoveryAsked

  /// A reader who stands before it, with a journal in which something is written and something practiced.
  func reached(
    size: Size = Size(columns: 80, rows: 24), plainSigns: Bool = false, region: String? = "US"
  ) throws -> Sitter {
    var sitter = try Sitter(
      opening ?? Self.secondOpening(at: destination), size: size,
      journal: opening == nil ? Self.written.get() : .init(),
      region: region, plainSigns: plainSigns)
    if isSealed { sitter.protect(with: Self.passphrase) }
    for key in keys { sitter.press(key) }
    if self == .passphraseAgain { sitter.submit(Self.passphrase) }
    if asksForCurrent { sitter.submit(Self.passphrase) }
    if self == .recoveryWords || self == .recoveryAsked { sitter.press("1") }
    if self == .recoveryAsked { sitter.press(Key(.enter)) }
    return sitter
  }

  static let passphrase = "four unrelated words here"

  /// Whether it is a screen of a journal with a passphrase.
  var isSealed: Bool { self == .currentPassphrase || self == .sealedSettings || asksForCurrent }

  /// Whether it is about what opens the journal: the lock hands it to nobody.
  var isAboutSecrets: Bool {
    switch self {
    case .passphraseWays, .drawnPassphrase, .ownPassphrase, .passphraseAgain, .currentPassphrase: true
    default: asksForCurrent
    }
  }

  /// Whether the passphrase is asked for on the way to it.
  private var asksForCurrent: Bool {
    [.noPassphrase, .recoveryOffer, .recoveryWords, .recoveryAsked].contains(self)
  }

  /// A journal with an answer, a practice chosen and ticked, and words allowed without a passphrase.
  static let written = Result {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.type("Somebody’s boat, and a light.")
    sitter.press(Key(.escape), "t", "c", " ", Key(.escape), " ", Key(.escape), .control("c"))
    return sitter.journal
  }

  private static func secondOpening(at destination: Opening.Destination) throws -> Opening {
    .journal(try written.get().summary, at: destination)
  }

  /// The opening of a screen that stands before anything is written.
  private var opening: Opening? {
    switch self {
    case .welcome, .privacy, .check, .concern, .ownBehavior: .firstRun
    case .unlock: .locked()
    case .whoMayOpen: .journal(Summary(), at: .exercise("far-bank"))
    default: nil
    }
  }

  /// Whether it stands before anything is written, with no journal that could be locked or with a question on the way.
  var isBeforeTheJournal: Bool {
    switch self {
    case .welcome, .privacy, .check, .concern, .ownBehavior, .unlock: true
    default: false
    }
  }

  private var destination: Opening.Destination {
    switch self {
    case .reader, .keys, .source: .chapter("river")
    case .readerWithHeldAnswer, .choice, .heldChoice, .ownWords: .exercise("how-across")
    case .reflection: .exercise("far-bank")
    case .scale: .exercise("how-deep")
    case .gate: .chapter("bridge")
    case .practices, .chooser, .line: .practices
    case .help, .countries, .traces: .help
    default: .contents
    }
  }

  private var keys: [Key] {
    switch self {
    case .privacy: [Key(.enter)]
    case .check: [Key(.enter), Key(.enter)]
    case .concern: [Key(.enter), Key(.enter), "y"]
    case .ownBehavior: [Key(.enter), Key(.enter), "6"]
    case .settings, .sealedSettings: ["s"]
    case .passphraseWays, .currentPassphrase: ["s", Key(.enter)]
    case .drawnPassphrase: ["s", Key(.enter), "1"]
    case .ownPassphrase, .passphraseAgain: ["s", Key(.enter), "2"]
    case .noPassphrase: ["s", Key(.down), Key(.enter)]
    case .recoveryOffer, .recoveryWords, .recoveryAsked: ["s", Key(.down), Key(.down), Key(.enter)]
    case .readerWithHeldAnswer: ["3", Key(.escape)]
    case .heldChoice: ["3"]
    case .ownWords: ["o"]
    case .chooser: ["c"]
    case .line: [Key(.enter)]
    case .journal: ["w"]
    case .finding: ["w", "/"]
    case .piece: ["w", Key(.enter)]
    case .countries: ["c"]
    case .traces: ["x"]
    case .keys: ["?"]
    case .source: [Key(.tab), Key(.enter)]
    case .credits: ["a"]
    default: []
    }
  }

  /// A sentence or a few words that no other screen shows.
  var words: String {
    switch self {
    case .welcome: "Welcome to the small book."
    case .privacy: "Who else can see this computer?"
    case .check: "A private check."
    case .concern: "A calm page."
    case .ownBehavior: "It takes honesty to ask that."
    case .contents: "A book for tests"
    case .reader: "page 1 of"
    case .readerWithHeldAnswer: "Kept until you leave. S saves it."
    case .gate: "Only if it is safe."
    case .whoMayOpen: "Who may open these words later?"
    case .settings: "Who may open it: anyone"
    case .reflection: "What is on the far bank?"
    case .scale: "How deep is it?"
    case .choice: "[ ] At night"
    case .heldChoice: "[x] At night"
    case .ownWords: "In your own words"
    case .practices: "A day with none of these is a day too."
    case .chooser: "Choose what to practice"
    case .line: "A line for the day"
    case .journal: "newest first"
    case .finding: "Find:"
    case .piece: "Somebody’s boat, and a light."
    case .help: "A crisis line"
    case .countries: "Where are you?"
    case .keys: "Keys of the screen before"
    case .source: "Where this comes from"
    case .credits: "About this book"
    case .traces: "Traces on this computer"
    case .unlock: "typing is hidden"
    case .passphraseWays: "Six words that the program draws"
    case .drawnPassphrase: "amber brook cedar drift ember fjord"
    case .ownPassphrase: "Four or five unrelated words make a good one."
    case .passphraseAgain: "The same once more:"
    case .sealedSettings: "who knows the passphrase"
    case .currentPassphrase: "The present passphrase:"
    case .noPassphrase: "1 take it away"
    case .recoveryOffer: "1 show me the words"
    case .recoveryWords: "12  letterxxxxxxxxxxxx"
    case .recoveryAsked: "Its first four letters are enough."
    }
  }
}
