import Glibc
import TestSupport
import Testing

@testable import Text

/// The table against the two sources that a machine has at hand: its C library and its Swift library.
struct WidthTableTests {
  /// The planes in which something is assigned to all; the others are private or empty.
  private static let scalars = ([0..<0x40000, 0xE0000..<0xF0000] as [Range<UInt32>]).joined()
    .compactMap(Unicode.Scalar.init)

  /// The age of the newest scalar that is painted.
  private static let newest = (major: 13, minor: 0)

  /// The columns by which curses moves its cursor for each scalar of a text.
  private typealias Measure = (Character) -> [Int]

  /// Runs `body` with the character set that the program asks for, in this thread alone.
  private func measuringAsCurses(_ body: (Measure) -> Void) throws {
    // Swift's Glibc leaves this one out.
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> Int32).self)
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let before = uselocale(locale)
    body { character in character.unicodeScalars.map { Int(wcwidth(wchar_t($0.value))) } }
    uselocale(before)
    freelocale(locale)
  }

  @Test func cursesCountsEveryPaintedScalarAsTheTableDoes() throws {
    try measuringAsCurses { wcwidths in
      var strays: [Unicode.Scalar] = []
      for scalar in Self.scalars {
        let columns: Int
        switch ScalarKind(scalar) {
        case .mark: columns = 0
        case .narrow: columns = 1
        case .wide: columns = 2
        case .ignored, .unshown: continue
        }
        if wcwidths(Character(scalar)) != [columns] { strays.append(scalar) }
      }
      #expect(strays.isEmpty)
    }
  }

  @Test func cursesCountsEveryGlyphAsTheGlyphDoes() throws {
    try measuringAsCurses { wcwidths in
      var strays: [Unicode.Scalar] = []
      for scalar in Self.scalars {
        let glyph = Glyph(Character(scalar))
        if glyph.width > 0, wcwidths(glyph.painted).reduce(0, +) != glyph.width { strays.append(scalar) }
      }
      #expect(strays.isEmpty)
    }
  }

  @Test func cursesCountsClustersOfAnyScalarsAsTheirGlyphsDo() throws {
    let tails: [Unicode.Scalar] = [
      "\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{1F3FD}", "\u{1F467}", "\u{94D}", "\u{937}",
      "\u{940}",
      "\u{1100}", "\u{1161}", "\u{11A8}", "\u{1F1E6}", "\u{E33}", "\u{E0067}", "\u{600}", "\u{D4E}",
    ]
    var random = Dice(seed: 13)
    try measuringAsCurses { wcwidths in
      var strays: [String] = []
      for _ in 0..<20_000 {
        let start = Unicode.Scalar(UInt32(random.roll(0x3000))) ?? " "
        let count = random.roll(9)
        let text = String(
          String.UnicodeScalarView([start] + (0..<count).map { _ in tails[random.roll(tails.count)] }))
        for glyph in text.map(Glyph.init) where glyph.width > 0 {
          let widths = wcwidths(glyph.painted)
          let marks = widths.split(omittingEmptySubsequences: true) { $0 > 0 }.map(\.count).max() ?? 0
          if widths.reduce(0, +) != glyph.width || widths.contains(-1) || marks > 4 { strays.append(text) }
        }
      }
      #expect(strays.isEmpty)
    }
  }

  @Test func nothingNewerOrUnassignedOrInvisibleIsPainted() {
    var strays: [Unicode.Scalar] = []
    for scalar in Self.scalars {
      let kind = ScalarKind(scalar)
      if kind == .ignored || kind == .unshown { continue }
      let properties = scalar.properties
      let isOldEnough = properties.age.map { $0 <= Self.newest } ?? false
      if !isOldEnough || properties.isDefaultIgnorableCodePoint { strays.append(scalar) }
      switch properties.generalCategory {
      case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
        strays.append(scalar)
      default: continue
      }
    }
    #expect(strays.isEmpty)
  }

  @Test func whatIsOldEnoughIsPaintedUnlessTerminalsDisagree() {
    let disputed: [ClosedRange<UInt32>] = [
      0x2630...0x2637, 0x268A...0x268F, 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1D300...0x1D356,
      0x1D360...0x1D376,
      0x1F1E6...0x1F1FF, 0x20E3...0x20E3,
    ]
    var strays: [Unicode.Scalar] = []
    for scalar in Self.scalars where disputed.allSatisfy({ !$0.contains(scalar.value) }) {
      let kind = ScalarKind(scalar)
      guard kind == .ignored || kind == .unshown else { continue }
      let properties = scalar.properties
      guard let age = properties.age, age <= Self.newest, !properties.isDefaultIgnorableCodePoint else {
        continue
      }
      switch properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
      default: strays.append(scalar)
      }
    }
    #expect(strays.isEmpty)
  }

  @Test func nothingOfTheOtherPlanesIsPainted() {
    let others = ([0x40000..<0xE0000, 0xF0000..<0x110000] as [Range<UInt32>]).joined()
    #expect(others.compactMap(Unicode.Scalar.init).allSatisfy { ScalarKind($0) == .unshown })
  }

  @Test func theShortWayForLettersAgreesWithTheTable() {
    for scalar in Self.scalars.prefix(0x400) { #expect(ScalarKind(scalar) == WidthTable.kind(of: scalar)) }
  }
}
