import Journal
import Workbook

extension App {
  func goToChapter(_ id: Chapter.ID) -> Navigation {
    book.chapter(id).map(go) ?? .stay
  }

  /// To the chapter with that number; a number that no chapter has leads nowhere.
  func goToChapter(number: Int) -> Navigation {
    book.chapters.first { $0.number == number }.map(go) ?? .stay
  }

  func goToChapter(after id: Chapter.ID, by step: Int) -> Navigation {
    guard let chapter = book.chapter(id) else { return .stay }
    return goToChapter(number: chapter.number + step)
  }

  /// Where space leads at the end of a chapter: in the view for oneself to the next that is, then to the contents.
  func goOn(from id: Chapter.ID) -> Navigation {
    guard let chapter = book.chapter(id), isSolo, chapter.isForMyself else {
      return goToChapter(after: id, by: 1)
    }
    return next(forMyselfAfter: chapter).map(go) ?? .home([ContentsScreen(chapter: id)])
  }

  /// The words at the end of a chapter, which say where space leads.
  func ending(of chapter: Chapter) -> String {
    if isSolo, chapter.isForMyself {
      return next(forMyselfAfter: chapter).map { "Space goes on to \($0.heading)" }
        ?? "Space goes to the contents."
    }
    guard let next = book.chapters.first(where: { $0.number == chapter.number + 1 }) else {
      return "This is the last page of the book. q goes to the contents."
    }
    return "Space goes on to \(next.heading)"
  }

  private func next(forMyselfAfter chapter: Chapter) -> Chapter? {
    book.chapters.first { $0.number > chapter.number && $0.isForMyself }
  }

  /// How far a chapter was read, as the journal has it or, where that keeps nothing of it, as this sitting does.
  func reached(_ chapter: Chapter.ID) -> Reached? { reachedInMemory[chapter] ?? summary.reached(chapter) }

  /// The first chapter after this one that no gate stands before.
  func openChapter(after id: Chapter.ID) -> Chapter? {
    guard let gated = book.chapter(id) else { return nil }
    return book.chapters.first { $0.number > gated.number && !$0.isGated }
  }

  /// Every way into a chapter: the gate stands on all of them, once a sitting.
  private func go(_ chapter: Chapter) -> Navigation {
    .home(stack(reading: readerAtPlace(in: chapter)))
  }

  /// Where the reader was in the chapter, when that is the last place they were; its start otherwise.
  private func readerAtPlace(in chapter: Chapter) -> ReaderScreen {
    if let place = placeInMemory ?? summary.place, place.chapter == chapter.id {
      return ReaderScreen(place: place)
    }
    return ReaderScreen(startOf: chapter)
  }

  /// The contents, the chapter, and the gate before it where there is one.
  func stack(reading reader: ReaderScreen) -> [any Screen] {
    let contents = ContentsScreen(chapter: reader.place.chapter)
    guard let chapter = book.chapter(reader.place.chapter) else { return [contents] }
    if chapter.isGated, !hasPassedGate { return [contents, PageScreen(.gate(reader))] }
    return [contents, reader]
  }
}
