import Text

/// How large a text may be, so that it fits a screen of 60 columns and 20 rows.
struct TextShape: Sendable {
  /// The widest word that the text column of a 60-column screen holds.
  static let widestWord = 56

  /// The columns of a line, and the most lines; nil for as many as it takes.
  let size: (columns: Int, lines: Int)?
  /// Whether a line may break inside a word that is too wide.
  let breaksAnywhere: Bool

  private init(size: (columns: Int, lines: Int)? = nil, breaksAnywhere: Bool = false) {
    self.size = size
    self.breaksAnywhere = breaksAnywhere
  }

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
    // A cluster takes no more columns than bytes, and a line leaves no more empty than the next run
    // would take: most texts need no closer look.
    let mayBeTooLong = size.map {
      glance.length > $0.columns && glance.length > $0.lines * ($0.columns - glance.longestRun)
    }
    let mayBeTooWide = !breaksAnywhere && glance.longestRun > Self.widestWord
    return mayBeTooLong == true || mayBeTooWide ? measuredObjection(to: text, called: name) : nil
  }

  /// The same for a text of one line, laid out as the screen lays it out.
  func measuredObjection(to text: String, called name: String) -> String? {
    if !breaksAnywhere, let word = text.firstRun(widerThan: Self.widestWord) {
      return
        "\(name) has a word of \(word.columns) columns, “\(text.painted(word.start..<word.end).prefix(20))…”; "
        + "a narrow screen holds \(Self.widestWord). Break it up."
    }
    guard let size else { return nil }
    // A text of one line is not wrapped, so that spaces at its end count as well.
    guard size.lines > 1 else {
      let columns = text.columns
      guard columns > size.columns else { return nil }
      return "\(name) takes \(columns) columns; it has one line of \(size.columns). Make it shorter."
    }
    let lines = Wrapping(columns: size.columns).lines(of: text).count
    guard lines > size.lines else { return nil }
    return "\(name) takes \(lines) lines of \(size.columns) columns; it has room for \(size.lines). "
      + "Make it shorter."
  }
}
