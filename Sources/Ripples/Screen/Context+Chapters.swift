import Sitting
import Workbook

/// Every way to a chapter; the gate stands on all of them, once a sitting.
extension Context {
  func goToChapter(_ id: Chapter.ID) -> Navigation { book.chapter(id).map(go) ?? .stay }

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
    guard let chapter = book.chapter(id), sitting.isSolo, chapter.isForMyself else {
      return goToChapter(after: id, by: 1)
    }
    return next(forMyselfAfter: chapter).map(go) ?? .home([.contents(ContentsRoute(chapter: id))])
  }

  /// The words at the end of a chapter, which say where space leads.
  func ending(of chapter: Chapter) -> String {
    if sitting.isSolo, chapter.isForMyself {
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

  private func go(_ chapter: Chapter) -> Navigation { .home(stack(reading(chapter))) }

  /// To a chapter that a link leads to, and back again to the line that the link stands on.
  func visitChapter(_ id: Chapter.ID) -> Navigation {
    guard let chapter = book.chapter(id) else { return .stay }
    var reading = reading(chapter)
    reading.isVisit = true
    return .open(route(to: reading))
  }

  /// The contents, the chapter, and the gate before it where there is one.
  func stack(_ reading: ReadingRoute) -> [Route] {
    let chapter = reading.place.chapter
    let contents = Route.contents(ContentsRoute(chapter: chapter))
    return book.chapter(chapter) == nil ? [contents] : [contents, route(to: reading)]
  }

  /// Where the reader was in the chapter, when that is the last place they were; else its start.
  private func reading(_ chapter: Chapter) -> ReadingRoute {
    sitting.place(in: chapter.id).map(ReadingRoute.init) ?? ReadingRoute(startOf: chapter)
  }

  /// The chapter, or the gate before it.
  private func route(to reading: ReadingRoute) -> Route {
    if sitting.mustPassGate(before: reading.place.chapter) {
      return .page(PageRoute(.gate(.chapter(reading))))
    }
    return .reading(reading)
  }
}

extension Chapter {
  /// `2. What a no may be guarding`; the first chapter has no number before it.
  var heading: String { number == 0 ? title : "\(number). \(title)" }
}
