import Journal
import Sitting
import Workbook

/// What each setting is, and how it is changed.
extension Context {
  /// Those that mean something here: without a journal there is nothing to seal.
  var settingRows: [SettingsRoute.Row] {
    SettingsRoute.Row.allCases.filter { row in
      switch row {
      case .passphrase: sitting.keeping == .journal
      case .removal, .recovery: isSealed && sitting.keeping == .journal
      case .ending: sitting.keeping == .nothing
      case .idle, .signs, .measure, .country, .forMyself, .practices: true
      }
    }
  }

  mutating func change(_ row: SettingsRoute.Row, by step: Int) {
    switch row {
    case .idle: sitting.remember(sitting.idleTime.moved(by: step, in: IdleTime.allCases))
    case .ending: sitting.endWhenIdle(!sitting.endsWhenIdle)
    case .signs: togglePlainSigns()
    case .measure:
      let wished = measure + 2 * step
      sitting.remember(
        measure: min(max(wished, Frame.measures.lowerBound), Frame.measures.upperBound))
    case .country:
      let countries = book.helplines.countries
      let index = countries.firstIndex { $0.id == country?.id }
      let next = index.map { $0 + step } ?? (step > 0 ? 0 : countries.count - 1)
      if !countries.isEmpty { country = countries[(next + countries.count) % countries.count] }
    case .forMyself:
      sitting.showForMyselfFirst(!sitting.isSolo)
      showsOthers = false
    case .practices: ownPracticesFirst = !putsOwnPracticesFirst
    case .passphrase, .removal, .recovery: break
    }
  }

  /// Whether the book opens so the next time, too, of what is kept only when that is asked for.
  func isRemembered(_ row: SettingsRoute.Row) -> Bool {
    switch row {
    case .country: country == nil || remembersCountry
    case .forMyself: sitting.remembersSolo == sitting.isSolo
    case .practices: sitting.remembersOwnPracticesFirst == putsOwnPracticesFirst
    case .passphrase, .removal, .recovery, .idle, .ending, .signs, .measure: true
    }
  }

  mutating func rememberSetting(_ row: SettingsRoute.Row) {
    switch row {
    case .country: if let country { sitting.remember(country) }
    case .forMyself: sitting.rememberView()
    case .practices: sitting.rememberOwnPracticesFirst(putsOwnPracticesFirst)
    case .passphrase, .removal, .recovery, .idle, .ending, .signs, .measure: break
    }
  }
}

extension Equatable {
  /// The one so many further on in a list, and its first or last where the list ends.
  fileprivate func moved(by step: Int, in all: [Self]) -> Self {
    guard let index = all.firstIndex(of: self) else { return self }
    return all[min(max(0, index + step), all.count - 1)]
  }
}
