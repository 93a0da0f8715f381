import Journal
import Time
import Workbook

/// A chapter as lines of text, and as pages, for one window, with what is folded and what is answered now.
struct ChapterLayout: Sendable {
  /// What the lines were made from: when it is the same, they are too.
  struct Input: Equatable, Sendable {
    var chapter: Chapter.ID
    var columns: Int
    /// Lines on a page.
    var rows: Int
    var signs: Signs
    var unfolded: Set<ReaderTarget>
    /// Whether parts that are done with the partner are folded away.
    var foldsPartnerParts: Bool
    var answers: [Exercise.ID: AnswerView]
    /// The practices that the reader chose.
    var taken: [Practice.ID]
    var today: Day
    /// The line after the last one: where the end of the chapter leads.
    var ending: String
  }

  let input: Input
  let lines: [ReaderLine]
  let pages: PageBreaks

  init(_ chapter: Chapter, in book: Workbook, input: Input) {
    self.input = input
    var builder = ChapterLayoutBuilder(book: book, input: input)
    for run in BlockRun.runs(of: chapter, foldsPartnerParts: input.foldsPartnerParts) { builder.add(run) }
    builder.addEnding()
    var lines = builder.lines
    lines.keepTogether(chapter.blocks)
    self.lines = lines
    pages = PageBreaks(lines, rows: input.rows)
  }

  /// The targets in reading order, each once.
  var targets: [ReaderTarget] {
    var seen: Set<ReaderTarget> = []
    return lines.compactMap(\.target).filter { seen.insert($0).inserted }
  }

  func firstLine(of target: ReaderTarget) -> Int? { lines.firstIndex { $0.target == target } }

  /// The line that shows a position of the text: the last one that begins at or before it, blank lines apart.
  func line(block: Int, offset: Int) -> Int {
    let position = (block, offset)
    let found = lines.lastIndex { !$0.content.isBlank && ($0.block, $0.offset.utf8) <= position }
    guard let found else { return 0 }
    // A block with no line of its own is at the fold that holds it, or else where the next one begins.
    if case .more = lines[found].target { return found }
    return lines[found].block < block ? lines.firstIndex { $0.block >= block } ?? found : found
  }
}

/// An exercise, and the index of its block in the chapter.
struct PlacedExercise {
  var exercise: Exercise
  var block: Int
}

/// Neighboring blocks that are shown in one way.
enum BlockRun {
  case block(index: Int, Block)
  /// Exercises that do not count as progress, under one line.
  case more(exercises: [PlacedExercise])
  /// A passage toward the partner, folded away, with the blocks that stand in its place.
  case folded(Passage, blocks: ArraySlice<Block>)

  /// - Parameter foldsPartnerParts: whether passages are folded away; else what stands in their place is left out.
  static func runs(of chapter: Chapter, foldsPartnerParts: Bool) -> [BlockRun] {
    var runs: [BlockRun] = []
    // A chapter that marks nothing as core has nothing to set the rest apart from.
    let hasCore = chapter.exercises.contains(where: \.isCore)
    for (index, block) in chapter.blocks.enumerated() {
      if let passage = chapter.passage(holding: index) {
        if foldsPartnerParts {
          if index == passage.partnerFacing.lowerBound {
            runs.append(
              .folded(
                passage, blocks: chapter.blocks[passage.partnerFacing.lowerBound..<passage.instead.upperBound]
              ))
          }
          continue
        }
        if passage.instead.contains(index) { continue }
      }
      guard case .exercise(let exercise) = block, hasCore, !exercise.isCore else {
        runs.append(.block(index: index, block))
        continue
      }
      // A block between them that stands in for a passage is left out: each keeps the index that it has.
      let placed = PlacedExercise(exercise: exercise, block: index)
      if case .more(let exercises) = runs.last {
        runs[runs.count - 1] = .more(exercises: exercises + [placed])
      } else {
        runs.append(.more(exercises: [placed]))
      }
    }
    return runs
  }
}
