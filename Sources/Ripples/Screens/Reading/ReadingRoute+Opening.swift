import Workbook

extension ReadingRoute {
  /// What enter does to what has the focus, in a word or two; nil when nothing has it.
  func focusWords(in context: Context) -> String? {
    switch focus {
    case .exercise(let id): return context.sitting.form(of: .exercise(id))?.verb
    case .more(let block): return unfolded.contains(.more(block: block)) ? "fold" : "unfold"
    case .withPartner: return "show"
    case .offer: return "choose"
    case .recall: return "read"
    case .source: return "source"
    case .chapter: return "go there"
    case nil: return nil
    }
  }

  mutating func openFocus(in context: inout Context) -> Navigation {
    switch focus {
    case .exercise(let id): return context.open(.exercise(id))
    case .recall(_, let block):
      guard case .recall(let recall)? = context.book.chapter(place.chapter)?.blocks[block],
        let (_, chapter) = context.book.exercise(recall.exercise)
      else { return .stay }
      // An answer that is shown again may stand in a chapter that a gate stands before.
      if context.sitting.mustPassGate(before: chapter.id) { return context.goToChapter(chapter.id) }
      return context.read(recall, at: block, in: place.chapter)
    case .more(let block):
      unfolded.formSymmetricDifference([.more(block: block)])
      goesOn = unfolded.contains(.more(block: block))
    case .withPartner(let block):
      unfolded.insert(.withPartner(block: block))
      goesOn = true
      guard case .exercise(let exercise)? = context.book.chapter(place.chapter)?.blocks[block] else {
        return .stay
      }
      focus = .exercise(exercise.id)
    case .offer(let block):
      guard case .offer(let offer)? = context.book.chapter(place.chapter)?.blocks[block] else { return .stay }
      return .open(.chooser(ChooserRoute(offered: offer.practices)))
    case .source(let id, _): return .open(.page(PageRoute(.source(id))))
    case .chapter(let id, _): return context.visitChapter(id)
    case nil: break
    }
    return .stay
  }

  /// At an exercise, unfolded where it is folded.
  init(at exercise: Exercise, in chapter: Chapter) {
    self.init(startOf: chapter)
    for run in BlockRun.runs(of: chapter, foldsPartnerParts: false) {
      if case .more(let exercises) = run, let first = exercises.first?.block,
        exercises.contains(where: { $0.exercise.id == exercise.id })
      {
        unfolded.insert(.more(block: first))
      }
    }
    if let block = chapter.blocks.firstIndex(of: .exercise(exercise)) {
      unfolded.insert(.withPartner(block: chapter.passage(holding: block)?.partnerFacing.lowerBound ?? block))
      place = Place(
        chapter: chapter.id, block: block, offset: 0, fingerprint: chapter.blocks[block].fingerprint)
      focus = .exercise(exercise.id)
    }
  }
}
