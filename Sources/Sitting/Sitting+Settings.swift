import Journal
import Time

/// Setting a passphrase, and the settings that go with it.
extension Sitting {
  // MARK: Who may open it

  /// The day since when it takes a passphrase to open the journal, where that was written down.
  public var sealedSince: Day? { summary[.sealed].flatMap { Day($0) } }

  /// Seals the journal with the passphrase that was confirmed.
  public mutating func protect() { ask(.protect) }

  /// Lets the journal be opened without a passphrase.
  public mutating func unprotect() { ask(.unprotect) }

  /// Has words drawn for a passphrase.
  public mutating func drawPassphrase() { ask(.drawPassphrase) }

  /// It takes a passphrase from now on, or another one; the day is written down once.
  public mutating func tookPassphrase() {
    set(.words, to: "sealed")
    if sealedSince == nil { set(.sealed, to: today.description) }
    save()
  }

  /// It takes none any more, and no recovery words.
  public mutating func lostPassphrase() {
    set(.words, to: "open")
    for name in [Setting.Name.sealed, .recovery] where summary[name] != nil { set(name, to: "") }
    save()
  }

  /// Wipes what stands in the secret field, what is held, and words that were drawn.
  public mutating func forgetSecrets() {
    ask(.secret(.discard))
    ask(.discardRecovery)
  }

  // MARK: Recovery words

  /// Whether recovery words open the journal, too.
  public var hasRecoveryWords: Bool { summary[.recovery] == "kept" }

  /// Whether they are to be offered: once, and only when something is written and on disk.
  public var mustOfferRecoveryWords: Bool {
    keeping == .journal && summary[.words] == "sealed" && (summary[.recovery] ?? "").isEmpty
      && outbox.isEmpty && summary.answers.values.contains { !$0.isEmpty }
  }

  /// Has recovery words drawn.
  public mutating func drawRecoveryWords() { ask(.drawRecovery) }

  /// Lets the words that were drawn open the journal, in the place of those before.
  public mutating func keepRecoveryWords() { ask(.keepRecovery) }

  /// They do.
  public mutating func keptRecoveryWords() {
    set(.recovery, to: "kept")
    save()
  }

  /// The reader wants none now: it is not asked again.
  public mutating func wantsNoRecoveryWords() {
    if !hasRecoveryWords { set(.recovery, to: "later") }
    save()
  }

  /// Three places of so many, counted from 1, in their order.
  public mutating func drawThree(of count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var places = Array(1...count)
    return (0..<min(3, count)).map { _ in places.remove(at: Int(random.next() % UInt64(places.count))) }
      .sorted()
  }

  // MARK: Order

  /// Whether the journal says that practices which need no partner come first.
  public var remembersOwnPracticesFirst: Bool { summary[.practiceOrder] == "self" }

  /// Remembers the order of practices, as the settings alone do.
  public mutating func rememberOwnPracticesFirst(_ isFirst: Bool) {
    set(.practiceOrder, to: isFirst ? "self" : "book")
  }
}
