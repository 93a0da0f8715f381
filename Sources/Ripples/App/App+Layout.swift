import Journal
import Text
import Time
import Workbook

extension App {
  /// Brings what is laid out in step with the state, after events and before a frame.
  mutating func settle() {
    guard !isFinished else { return }
    layOutChapter()
    if let top = stack.indices.last {
      var screen = stack[top]
      screen.layOut(in: self)
      stack[top] = screen
    }
    if let rows = stack.last?.editorRows(in: self) {
      editor.setColumns(editorColumns)
      editor.keepCaretInView(rows: rows)
    }
    if editor.revision != editorRevision { outbox.touch(at: now.uptime) }
  }

  /// Lays out the chapter that shows, when anything that it is made from has changed, and notes that it is read.
  private mutating func layOutChapter() {
    // What stands over a chapter can change it, and is gone when it shows again.
    guard var reader = stack.last as? ReaderScreen, let chapter = book.chapter(reader.place.chapter)
    else { return }
    let input = layoutInput(for: chapter, in: reader)
    let before = chapterLayout?.input
    if before != input { chapterLayout = ChapterLayout(chapter, in: book, input: input) }
    guard let layout = chapterLayout else { return }
    // An answer can take its prompt over to the next page.
    if before?.chapter == input.chapter, before?.answers != input.answers { reader.showFocus(layout, self) }
    reader.focusFirst(in: layout, self)
    stack[stack.count - 1] = reader
    note(reader, in: chapter, layout)
  }

  private func layoutInput(for chapter: Chapter, in reader: ReaderScreen) -> ChapterLayout.Input {
    var answers: [Exercise.ID: AnswerView] = [:]
    for exercise in chapter.exercises { answers[exercise.id] = answerView(of: exercise) }
    for case .recall(let recall) in chapter.blocks {
      if let (exercise, _) = book.exercise(recall.exercise) {
        answers[exercise.id] = answerView(of: exercise)
      }
    }
    return ChapterLayout.Input(
      chapter: chapter.id, columns: frame.textWidth, rows: frame.bodyHeight, signs: signs,
      unfolded: reader.unfolded,
      foldsPartnerParts: isSolo, answers: answers, taken: chosenPractices.map(\.id), today: today,
      ending: ending(of: chapter))
  }

  /// Keeps the place, and how far the chapter was read; in memory alone for a chapter that is nobody's to know of.
  private mutating func note(_ reader: ReaderScreen, in chapter: Chapter, _ layout: ChapterLayout) {
    placeInMemory = reader.place
    guard !chapter.isKeptForSittingOnly else {
      reachedInMemory[chapter.id] = reached(chapter, showsEnd: reader.showsEnd(of: layout, self))
      return
    }
    set(.place, to: reader.place.description)
    guard reader.isNoted else { return }
    set(.chapter(chapter.id), to: reached(chapter, showsEnd: reader.showsEnd(of: layout, self)).rawValue)
  }

  /// A chapter is answered when it was read and each core exercise that can be filled in has an answer.
  private func reached(_ chapter: Chapter, showsEnd: Bool) -> Reached {
    let before = self.reached(chapter.id)
    guard showsEnd || before == .read || before == .answered else { return .begun }
    let core = chapter.exercises.filter { $0.isCore && $0.kind.isFillable }
    let isAnswered = !core.isEmpty && core.allSatisfy { summary.answer(to: $0.id, of: book.id) != nil }
    return isAnswered ? .answered : .read
  }

  /// The columns that the editor's text is wrapped to.
  var editorColumns: Int { frame.textWidth }
}
