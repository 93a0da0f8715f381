import Sitting
import Workbook

/// What the settings say: what each is, what it is now, what it does, and who can see that.
extension Context {
  func label(of row: SettingsRoute.Row) -> String {
    switch row {
    case .passphrase: "Who may open it"
    case .removal: "Take the passphrase away"
    case .recovery: "Recovery words"
    case .idle: "When no key is pressed"
    case .ending: "What happens then"
    case .signs: "Plain signs"
    case .measure: "Width of the column"
    case .country: "Country of the help lines"
    case .forMyself: "For myself first"
    case .practices: "Practices for myself first"
    }
  }

  func value(of row: SettingsRoute.Row) -> String {
    switch row {
    case .passphrase: isSealed ? "who knows the passphrase" : "anyone who uses this account"
    case .removal: ""
    case .recovery: sitting.hasRecoveryWords ? "on your paper" : "none"
    case .idle:
      sitting.idleTime == .never
        ? "nothing happens" : "after \(sitting.idleTime.words) \(endsOrRests)"
    case .ending: sitting.endsWhenIdle ? "the sitting ends" : "a blank screen"
    case .signs: signs == .plain ? "on" : "off"
    case .measure: "\(measure)"
    case .country: country?.name ?? "not chosen"
    case .forMyself: sitting.isSolo ? "on" : "off"
    case .practices: putsOwnPracticesFirst ? "on" : "off"
    }
  }

  private var endsOrRests: String {
    if isSealed { return "it locks" }
    return sitting.keeping == .nothing && sitting.endsWhenIdle ? "it ends" : "it goes blank"
  }

  func words(of row: SettingsRoute.Row) -> String {
    switch row {
    case .passphrase where isSealed:
      "Enter changes the passphrase. That this program is here shows all the same."
    case .passphrase:
      "Enter sets a passphrase: the book asks for it each time from then on. That this program is here shows all the same."
    case .removal:
      "Then anyone who uses your account can open what you wrote. It asks for the passphrase first."
    case .recovery where sitting.hasRecoveryWords:
      "Twelve words on your paper open it, too. Enter draws others; the old ones are good for nothing then."
    case .recovery:
      "Twelve words on paper that open it, too. Without them a lost passphrase is a lost journal."
    case .idle where isSealed:
      "The passphrase brings you back to the same letter. Ctrl-L locks at once. Whoever opens the book here sees this time."
    case .idle:
      "A blank screen and Ctrl-L only cover, until any key: they are no lock. Whoever opens the book here sees this time."
    case .ending: "Nothing of this sitting is kept: when it ends, all of it is gone."
    case .signs: "Letters alone, for a screen reader or braille. Whoever opens the book here sees it."
    case .measure: "In columns, from 48 to 80. Whoever opens the book here sees it."
    case .country: "It chooses the lines that help shows first, and nothing else. " + keptWords(of: .country)
    case .forMyself: orderWords + " " + keptWords(of: .forMyself)
    case .practices:
      "Where you choose practices, those that need no partner come first. " + keptWords(of: .practices)
    }
  }

  private var orderWords: String {
    let first = book.chapters.filter(\.isForMyself).map { String($0.number) }
    let order = first.isEmpty ? "What" : "Chapters \(first.inWords) stand first in the contents, and what"
    return order + " looks toward a partner is folded. One key shows it all the same."
  }

  /// Of what is kept only when that is asked for: a hint to whoever else opens the book.
  private func keptWords(of row: SettingsRoute.Row) -> String {
    guard sitting.keeping == .journal else { return "This holds for the sitting." }
    return isRemembered(row)
      ? "Whoever opens it here sees this."
      : "For this sitting; r keeps it, and whoever opens it here sees it."
  }
}

extension IdleTime {
  /// `5 minutes`
  fileprivate var words: String {
    switch self {
    case .quarterMinute: "15 seconds"
    case .oneMinute: "1 minute"
    case .fiveMinutes: "5 minutes"
    case .quarterHour: "15 minutes"
    case .halfHour: "30 minutes"
    case .never: "never"
    }
  }
}
