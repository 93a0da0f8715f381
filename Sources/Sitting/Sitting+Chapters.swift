import Journal
import Workbook

/// The way through the book: where the reader is, how far they read, and what stands before a chapter.
extension Sitting {
  /// How a chapter is entered: the gate stands on every way in, once a sitting. It asks for no statement and records
  /// nothing.
  public func mustPassGate(before chapter: Chapter.ID) -> Bool {
    !hasPassedGate && book.chapter(chapter)?.isGated == true
  }

  /// The chapter whose gate stands before what was written in it, wherever that is read; nil where none does.
  public func gatedChapter(of record: Record) -> Chapter.ID? {
    guard case .answer(let answer) = record.body, answer.workbook == book.id else { return nil }
    // The book of today says where an exercise stands; a chapter may have gone since it was answered.
    let chapter = book.exercise(answer.exercise)?.chapter.id ?? answer.chapter
    return mustPassGate(before: chapter) ? chapter : nil
  }

  public mutating func passGate() { hasPassedGate = true }

  /// The first chapter after this one that no gate stands before.
  public func openChapter(after id: Chapter.ID) -> Chapter? {
    guard let gated = book.chapter(id) else { return nil }
    return book.chapters.first { $0.number > gated.number && !$0.isGated }
  }

  /// Where the reader was in a chapter, when that is the last place they were.
  public func place(in chapter: Chapter.ID) -> Journal.Place? {
    (placeInMemory ?? summary.place).flatMap { $0.chapter == chapter ? $0 : nil }
  }

  /// Keeps the place, and how far the chapter was read; in memory alone for a chapter that is nobody's to know of.
  ///
  /// - Parameters:
  ///   - showsEnd: whether the last page of the chapter shows.
  ///   - isNoted: whether that the chapter was begun is kept; not of a page that opened by itself, before a key.
  public mutating func noteReading(at place: Journal.Place, showsEnd: Bool, isNoted: Bool) {
    guard let chapter = book.chapter(place.chapter) else { return }
    placeInMemory = place
    guard !chapter.isKeptForSittingOnly else {
      reachedInMemory[chapter.id] = reached(chapter, showsEnd: showsEnd)
      return
    }
    set(.place, to: place.description)
    if isNoted { set(.chapter(chapter.id), to: reached(chapter, showsEnd: showsEnd).rawValue) }
  }

  /// How far a chapter was read, as the journal has it or, where that keeps nothing of it, as this sitting does.
  public func reached(_ chapter: Chapter.ID) -> Reached? {
    reachedInMemory[chapter] ?? summary.reached(chapter)
  }

  /// A chapter is answered when it was read and each core exercise has an answer.
  private func reached(_ chapter: Chapter, showsEnd: Bool) -> Reached {
    let before = self.reached(chapter.id)
    guard showsEnd || before == .read || before == .answered else { return .begun }
    let core = chapter.exercises.filter(\.isCore)
    let isAnswered = !core.isEmpty && core.allSatisfy { summary.answer(to: $0.id, of: book.id) != nil }
    return isAnswered ? .answered : .read
  }

  /// Takes the mark of a chapter back to read, where what it stood for is erased: a mark would tell of the words.
  mutating func takeBackMark(of exercise: Exercise.ID) {
    guard let chapter = book.exercise(exercise)?.chapter, summary.reached(chapter.id) == .answered else {
      return
    }
    set(.chapter(chapter.id), to: reached(chapter, showsEnd: true).rawValue)
  }

  /// Puts the parts that need no partner first, or all of them in order, for this run.
  public mutating func showForMyselfFirst(_ isFirst: Bool) { isSolo = isFirst }

  /// Whether the journal says that the view for oneself comes first.
  public var remembersSolo: Bool { summary[.practiceSet] == "solo" }

  /// Remembers the view, as the settings alone do; never why.
  public mutating func rememberView() { set(.practiceSet, to: isSolo ? "solo" : "all") }

  /// Remembers the country of the help lines, and nothing else: who is helped by which view is nobody's to read.
  public mutating func remember(_ country: Helplines.Country) { set(.country, to: country.id.name) }

  /// Remembers how wide the column of text is, in columns.
  public mutating func remember(measure: Int) { set(.measure, to: String(measure)) }

  /// Remembers whether signs are plain.
  public mutating func remember(plainSigns: Bool) { set(.signs, to: plainSigns ? "plain" : "ripples") }

  /// Remembers where the book opens next time, of a way in that nothing else is known of.
  public mutating func remember(_ place: Journal.Place) { set(.place, to: place.description) }

  /// Looks the journal over for a few milliseconds, where nothing else is to be done.
  public mutating func verify() { ask(.verify) }

  /// Makes the journal's copy of the day for a few milliseconds, where nothing else is to be done.
  public mutating func backUp() { ask(.backUp) }

  /// Asks for a look at what on this computer could show that the book was here, as one of the pages shows it.
  public mutating func lookForTraces() { ask(.lookForTraces) }

  /// Reads the whole book.
  public mutating func readBook() { ask(.readBook) }
}
