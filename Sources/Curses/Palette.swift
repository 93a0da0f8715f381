import Canvas

/// What the inks of a style look like on one terminal.
struct Palette: Hashable, Sendable {
  /// How many colors there are to choose from.
  enum Depth: Hashable, Sendable {
    case none, few, some, many, direct

    /// - Parameters:
    ///   - count: the colors of the terminal; a negative count means direct color, in red, green and blue.
    ///   - noColor: the value of `NO_COLOR`, see https://no-color.org.
    init(count: Int, noColor: String?) {
      self =
        switch count {
        case _ where noColor?.isEmpty == false: .none
        case -0x100_0000: .direct
        case 256...: .many
        case 16...: .some
        case 8...: .few
        default: .none
        }
    }
  }

  var depth: Depth

  /// The terminal's color for an ink; nil is its own foreground.
  ///
  /// Blue-green and gray of middle lightness read well on light and on dark. Of 16 colors, bright blue does: in the
  /// usual palettes its contrast is over 4 to 1 with black and with white, while cyan fades on white (2 to 1) and blue
  /// on black (2 to 1). Of 8 there is blue, which is bold as well: that makes it bright on most terminals. No gray of
  /// either reads on both.
  func color(of ink: Style.Ink) -> Int32? {
    switch (ink, depth) {
    case (.accent, .few): 4
    case (.accent, .some): 12
    case (.accent, .many): 31
    case (.accent, .direct): 0x0087AF
    case (.quiet, .many): 244
    case (.quiet, .direct): 0x808080
    case (.text, _), (_, .none), (.quiet, .few), (.quiet, .some): nil
    }
  }

  /// The traits of a style; without color, bold is the accent, and with few it makes the accent bright.
  func traits(of style: Style) -> Style.Traits {
    style.ink == .accent && (depth == .none || depth == .few) ? style.traits.union(.bold) : style.traits
  }
}
