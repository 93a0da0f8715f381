/// How large a text may be, so that it fits a screen of 60 columns and 20 rows.
struct TextShape: Sendable {
  /// The widest word that the text column of a 60-column screen holds.
  static let widestWord = 56

  /// The columns of a line, and the most lines; nil for as many as it takes.
  private var size: (columns: Int, lines: Int)?
  /// Whether a line may break inside a word that is too wide.
  private var breaksAnywhere = false

  /// A text that the program wraps and pages.
  static let paragraph = TextShape()
  /// An address, which has no words.
  static let address = TextShape(breaksAnywhere: true)
  /// A name or a title that stands on one line.
  static let title = TextShape(size: (columns: 48, lines: 1))
  /// An option of a choice, beside its mark.
  static let option = TextShape(size: (columns: 50, lines: 2))
  /// A question above its answer.
  static let ask = TextShape(size: (columns: 54, lines: 10))
  /// What stands under a question.
  static let help = TextShape(size: (columns: 54, lines: 6))
  /// How a practice is done.
  static let howTo = TextShape(size: (columns: 100, lines: 1))

  /// What is wrong with a text, and what to do; nil when it fits.
  ///
  /// - Parameter name: what the text is, at the start of a sentence: `“title”`, `This paragraph`.
  func objection(to text: String, called name: String) -> String? {
    let glance = TextGlance(at: text)
    if glance.hasLineBreak {
      return "\(name) has a line break in it. Write it as one paragraph, with > instead of |."
    }
    if glance.mayBeUnfit, let unfit = UnfitScalar.first(in: text) { return unfit.message }
    // A scalar takes no more columns than bytes, and a line leaves no more empty than the next word
    // would take: most texts need no closer look.
    let mayBeTooLong = size.map {
      glance.length > $0.columns && glance.length > $0.lines * ($0.columns - glance.longestRun)
    }
    let mayBeTooWide = !breaksAnywhere && glance.longestRun > Self.widestWord
    guard mayBeTooLong == true || mayBeTooWide else { return nil }

    let measured = MeasuredText(text)
    if mayBeTooWide, let word = measured.words.first(where: { $0.columns > Self.widestWord }) {
      return "\(name) has a word of \(word.columns) columns, “\(word.text.prefix(20))…”; "
        + "a narrow screen holds \(Self.widestWord). Break it up."
    }
    guard let size else { return nil }
    let lines = measured.lines(of: size.columns)
    guard lines > size.lines else { return nil }
    return size.lines == 1
      ? "\(name) takes \(measured.columns) columns; it has one line of \(size.columns). Make it shorter."
      : "\(name) takes \(lines) lines of \(size.columns) columns; it has room for \(size.lines). "
        + "Make it shorter."
  }
}
