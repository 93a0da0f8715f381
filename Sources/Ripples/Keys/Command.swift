import Text
import Workbook

/// What a key asks for, whatever key it is.
enum Command: Hashable, Sendable {
  // Everywhere
  case leave, help, keys, cover, suspend

  // Moving
  case back, open
  case up, down, left, right
  case pageDown, pageUp, top, bottom
  case nextFocus, previousFocus
  case nextChapter, previousChapter
  case chapter(number: Int)

  // Going to a screen
  case contents, practices, journal, credits, settings, traces

  // Marking
  case tick, mark(Int), blank, keep, another
  /// Yes to the question above the footer.
  case yes
  /// Takes a piece of the journal away, or brings the last one back.
  case erase, restore
  case earlierDay, laterDay, choosePractices, line, find

  // Filling in
  case nextField, previousField
  case addRow, moveRow(Int)
  /// A day, or a quarter of an hour, on or back.
  case step(Int)
  case takeAsPractice

  // Looks
  case narrower, wider, plainSigns

  /// One of the choices that a page offers, by its place from 0.
  case choose(Int)

  // Writing
  case edit(Editor.Command)
}
