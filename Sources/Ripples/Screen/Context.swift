import Canvas
import Journal
import Sitting
import Time
import Workbook

/// What the screens share: the sitting, how it is shown, and what is large. Which screen shows is no part of it.
struct Context: Sendable {
  var sitting: Sitting

  /// Whether the journal opens with a passphrase, so that it can be locked.
  var isSealed = false

  // How it is shown
  var size: Size
  var signs: Signs
  /// Whether the contents show all chapters in the view for oneself.
  var showsOthers = false
  /// The country of the help lines.
  var country: Helplines.Country?
  /// A calm line or two above the footer, until the next key.
  var notice: String?
  /// What is asked in one line, until the next key.
  var question: Question?

  /// Words that were drawn, while a page shows them or asks for them.
  var drawn: DrawnWords?
  /// The day on which the whole journal was looked over, and nothing was amiss.
  var checkedOn: Day?
  /// Whether practices that need no partner come first where practices are chosen; nil for what the journal says.
  var ownPracticesFirst: Bool?

  // What is large
  var chapterLayout: ChapterLayout?
  var formLayout: FormLayout?
  /// What is read, or was read last.
  var piece: Piece?
  /// What could show on this computer that the book was here, while it is looked at.
  var traces: Traces?
  /// What comes to be read once its record has come.
  var awaited: Awaited?

  var book: Workbook { sitting.book }
  var today: Day { sitting.today }

  /// The columns that the reader likes a line to have.
  var measure: Int {
    let measure = sitting.summary[.measure].flatMap { Int($0) } ?? Frame.defaultMeasure
    return min(max(measure, Frame.measures.lowerBound), Frame.measures.upperBound)
  }

  /// The rows and columns of the screen; a save that failed stays in sight until it has succeeded.
  var frame: Frame {
    Frame(size: size, measure: measure, notice: sitting.unsaved ?? question?.words ?? notice)
  }

  mutating func sayReadOnly() {
    if case .readOnly(let why) = sitting.keeping { notice = why }
  }

  mutating func togglePlainSigns() {
    signs = signs == .plain ? .ripples : .plain
    sitting.remember(plainSigns: signs == .plain)
  }

  /// Whether the country of the help screen is the one that the journal remembers.
  var remembersCountry: Bool { sitting.summary[.country] == country?.id.name }
}

extension Context {
  /// Forgets all that was read, written or chosen; how the screen looks stays.
  mutating func close() {
    var sitting = sitting
    sitting.close()
    self = Context(sitting: sitting, isSealed: true, size: size, signs: signs)
  }
}
