import Canvas
import Text
import Workbook

extension ChapterLayoutBuilder {
  /// Exercises one after another; in the view for oneself, neighbors that turn toward the partner are one line.
  mutating func addExercises(_ exercises: [PlacedExercise]) {
    var rest = exercises[...]
    while let next = rest.first {
      let folded = rest.prefix { $0.exercise.isPartnerFacing && input.foldsPartnerParts }
      if folded.isEmpty {
        addExercise(next.exercise, next.block)
      } else if folded.contains(where: { isShown($0.block) }) {
        for placed in folded { addExercise(placed.exercise, placed.block) }
      } else {
        addPartnerFold(of: next.block, count: folded.count, at: next.block)
      }
      rest = rest.dropFirst(max(1, folded.count))
    }
  }

  /// What stands in the place of a passage, and the line that shows the passage too.
  mutating func addFolded(_ passage: Passage, _ blocks: ArraySlice<Block>) {
    let first = passage.partnerFacing.lowerBound
    if isShown(first) {
      for index in passage.partnerFacing {
        // It was asked for with the passage.
        if case .exercise(let exercise) = blocks[index] {
          addExercise(exercise, index)
        } else {
          add(blocks[index], index)
        }
      }
    }
    for index in passage.instead { add(blocks[index], index) }
    if !isShown(first) { addPartnerFold(of: first, count: 1, at: passage.instead.last ?? first) }
  }

  private func isShown(_ block: Int) -> Bool { input.unfolded.contains(.withPartner(block: block)) }

  /// The one line that parts toward the partner are folded to.
  ///
  /// - Parameters:
  ///   - first: the block that the parts begin with.
  ///   - count: how many parts there are.
  ///   - block: the block that the line stands behind, in reading order.
  private mutating func addPartnerFold(of first: Int, count: Int, at block: Int) {
    let words =
      count == 1
      ? "One part here looks toward your partner. Enter shows it."
      : "\(count) parts here look toward your partner. Enter shows them."
    beginGroup(block, staysWhole: true)
    append(
      StyledLine.wrapped(words, columns: input.columns, style: .quiet, evenly: true), block,
      target: .withPartner(block: first))
  }
}
