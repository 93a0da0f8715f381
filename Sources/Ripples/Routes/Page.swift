import Journal
import Sitting
import Workbook

/// The screens that are a page of words with a few things to choose: which one it is.
enum Page: Hashable, Sendable, Codable {
  // The first run
  case welcome, privacy, check
  /// After the check, by what was answered.
  case concern, ownBehavior

  // On the way into a chapter or an exercise
  case gate(GatedWay)
  /// - Parameter isWritten: whether the words are there already, and are to be kept.
  case whoMayOpen(Subject, isWritten: Bool)
  /// After a letter was written: its closing words, and what becomes of it.
  case afterLetter(Subject)

  // To look up
  case help
  case countries
  case keys(of: [KeyRow])
  case source(Source.ID)
  case credits
  case traces
}

/// What the gate stands before.
enum GatedWay: Hashable, Sendable, Codable {
  case chapter(ReadingRoute)
  /// A piece of the journal that was written in such a chapter.
  case piece(RecordID, in: Chapter.ID)

  var chapter: Chapter.ID {
    switch self {
    case .chapter(let reading): reading.place.chapter
    case .piece(_, let chapter): chapter
    }
  }
}

/// One row of the screen of keys.
struct KeyRow: Hashable, Sendable, Codable {
  var name: String
  var label: String
}
