import Canvas
import Journal
import Time
import Workbook

/// The screens that are a page of words with a few things to choose: which one it is.
enum Page: Hashable, Sendable {
  // The first run
  case welcome, privacy, check
  /// After the check, by what was answered.
  case concern, ownBehavior

  // On the way into a chapter or an exercise
  case gate(ReaderScreen)
  case whoMayOpen(Words)

  // To look up
  case help
  case countries
  case keys(of: [KeyRow])
  case source(Source.ID)
  case credits
  case settings
}

/// The words that the question who may open them stands before.
enum Words: Hashable, Sendable {
  case exercise(Exercise.ID)
  case line(Day)
  /// Written already, and to be kept.
  case keeping(Exercise.ID)
}

/// One row of the screen of keys.
struct KeyRow: Hashable, Sendable {
  var name: String
  var words: String
}

/// What a page shows and offers.
struct Sheet {
  var title: String
  var right = ""
  var lines: [StyledLine]
  /// What can be chosen, in order: the page's keys, with the words of the footer.
  var choices: [Binding]
  /// Choices that are offered only once the last line was in sight: to say none, one has to have seen all.
  var offeredAtEnd: Set<Command> = []
}
