import Canvas
import Sitting
import Workbook

extension ReadingRoute {
  /// Lays out the chapter when anything that it is made from has changed, and notes that it is read.
  mutating func settle(in context: inout Context) {
    guard let chapter = context.book.chapter(place.chapter) else { return }
    let input = layoutInput(for: chapter, in: context)
    let before = context.chapterLayout?.input
    if before != input { context.chapterLayout = ChapterLayout(chapter, in: context.book, input: input) }
    guard let layout = context.chapterLayout else { return }
    // An answer can take its prompt over to the next page.
    if before?.chapter == input.chapter, before?.answers != input.answers { showFocus(layout, context) }
    focusFirst(in: layout, context)
    context.sitting.noteReading(at: place, showsEnd: showsEnd(of: layout, context), isNoted: isNoted)
  }

  private func layoutInput(for chapter: Chapter, in context: Context) -> ChapterLayout.Input {
    var answers: [Exercise.ID: AnswerView] = [:]
    for exercise in chapter.exercises {
      answers[exercise.id] = AnswerView(of: exercise.id, in: context.sitting)
    }
    for case .recall(let recall) in chapter.blocks {
      answers[recall.exercise] = AnswerView(of: recall.exercise, in: context.sitting)
    }
    return ChapterLayout.Input(
      chapter: chapter.id, columns: context.frame.textWidth, rows: context.frame.bodyHeight,
      signs: context.signs, unfolded: unfolded, foldsPartnerParts: context.sitting.isSolo, answers: answers,
      taken: context.sitting.chosenPractices.map(\.id), today: context.today,
      ending: context.ending(of: chapter))
  }
}
