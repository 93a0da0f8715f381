import Canvas

/// What the inks of a style look like on one terminal.
struct Palette: Hashable, Sendable {
  /// How many colors there are to choose from.
  enum Depth: Hashable, Sendable {
    case none, few, many, direct

    /// - Parameters:
    ///   - count: the colors of the terminal; a negative count means direct color, in red, green and blue.
    ///   - noColor: the value of `NO_COLOR`, see https://no-color.org.
    init(count: Int, noColor: String?) {
      self =
        switch count {
        case _ where noColor?.isEmpty == false: .none
        case -0x100_0000: .direct
        case 256...: .many
        case 8...: .few
        default: .none
        }
    }
  }

  var depth: Depth

  /// The terminal's color for an ink; nil is its own foreground.
  ///
  /// Blue-green and gray of middle lightness read well on light and on dark; so does magenta where
  /// there are 8 or 16 colors, and no gray does.
  func color(of ink: Style.Ink) -> Int32? {
    switch (ink, depth) {
    case (.accent, .few): 5
    case (.accent, .many): 31
    case (.accent, .direct): 0x0087AF
    case (.quiet, .many): 244
    case (.quiet, .direct): 0x808080
    case (.text, _), (_, .none), (.quiet, .few): nil
    }
  }

  /// The traits of a style; without color, bold is the accent.
  func traits(of style: Style) -> Style.Traits {
    style.ink == .accent && depth == .none ? style.traits.union(.bold) : style.traits
  }
}
