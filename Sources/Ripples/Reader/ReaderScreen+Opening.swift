import Workbook

extension ReaderScreen {
  /// What enter does to what has the focus, in a word or two; nil when nothing has it.
  func focusWords(in app: App) -> String? {
    switch focus {
    case .exercise(let id):
      guard let (exercise, _) = app.book.exercise(id), exercise.kind.isFillable else { return nil }
      switch exercise.kind {
      case .scale: return "mark"
      case .choice: return "choose"
      case .reflection, .fields, .table, .letter, .plan: return "write"
      }
    case .more(let block): return unfolded.contains(.more(block: block)) ? "fold" : "unfold"
    case .withPartner: return "show"
    case .offer: return "choose"
    case .recall: return "read"
    case .source: return "source"
    case .chapter: return "go there"
    case nil: return nil
    }
  }

  mutating func openFocus(in app: inout App) -> Navigation {
    switch focus {
    case .exercise(let id):
      guard let (exercise, _) = app.book.exercise(id) else { return .stay }
      return app.openExercise(exercise)
    case .recall(let id, _):
      guard let (exercise, chapter) = app.book.exercise(id) else { return .stay }
      // An answer that is shown again may stand in a chapter that a gate stands before.
      if chapter.isGated, !app.hasPassedGate, chapter.id != place.chapter {
        return app.goToChapter(chapter.id)
      }
      return app.read(exercise)
    case .more(let block):
      unfolded.formSymmetricDifference([.more(block: block)])
      goesOn = unfolded.contains(.more(block: block))
    case .withPartner(let block):
      unfolded.insert(.withPartner(block: block))
      goesOn = true
      guard case .exercise(let exercise)? = app.book.chapter(place.chapter)?.blocks[block] else {
        return .stay
      }
      focus = exercise.kind.isFillable ? .exercise(exercise.id) : nil
    case .offer(let block):
      guard case .offer(let offer)? = app.book.chapter(place.chapter)?.blocks[block] else { return .stay }
      return .open(PracticeChooser(offer: offer))
    case .source(let id, _): return .open(PageScreen(.source(id)))
    case .chapter(let id, _): return app.goToChapter(id)
    case nil: break
    }
    return .stay
  }

  mutating func keep(in app: inout App) -> Navigation {
    if case .exercise(let id) = focus { app.keep(id) }
    return .stay
  }
}

extension Chapter {
  /// `2. What a no may be guarding`; the first chapter has no number before it.
  var heading: String { number == 0 ? title : "\(number). \(title)" }
}
