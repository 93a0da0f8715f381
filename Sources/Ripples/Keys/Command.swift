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
  case contents, practices, journal, credits

  // Marking
  case tick, mark(Int), blank, keep, another
  case earlierDay, laterDay, choosePractices, line, find

  // Looks
  case narrower, wider, plainSigns

  /// One of the choices that a page offers, by its place from 0.
  case choose(Int)

  // Writing
  case edit(Editor.Command)
}
