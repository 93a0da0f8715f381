import Testing

@testable import Curses

@Suite struct PaletteTests {
  @Test(
    arguments: [
      (-0x100_0000, nil, .direct), (-0x8000, nil, .none), (256, nil, .many), (88, nil, .some),
      (16, nil, .some),
      (8, nil, .few), (2, nil, .none), (0, nil, .none), (256, "", .many), (256, "1", .none), (8, "0", .none),
    ] as [(Int, String?, Palette.Depth)])
  func theDepthFollowsTheTerminalAndTheReadersWish(count: Int, noColor: String?, depth: Palette.Depth) {
    #expect(Palette.Depth(count: count, noColor: noColor) == depth)
  }

  @Test(arguments: [Palette.Depth.none, .few, .some, .many, .direct])
  func plainTextHasTheReadersOwnColor(depth: Palette.Depth) {
    #expect(Palette(depth: depth).color(of: .text) == nil)
    #expect(Palette(depth: depth).traits(of: .text) == [])
  }

  @Test func theAccentStandsOutWithoutColor() {
    #expect(Palette(depth: .none).color(of: .accent) == nil)
    #expect(Palette(depth: .none).traits(of: .accent) == .bold)
    #expect(Palette(depth: .some).traits(of: .accent) == [])
  }

  /// Blue where there are few, and always bright: by number where there are 16, by bold where there are 8.
  @Test func theAccentOfFewColorsIsBrightBlue() {
    #expect(Palette(depth: .few).color(of: .accent) == 4)
    #expect(Palette(depth: .few).traits(of: .accent) == .bold)
    #expect(Palette(depth: .some).color(of: .accent) == 12)
    for depth in [Palette.Depth.few, .some] { #expect(Palette(depth: depth).color(of: .quiet) == nil) }
  }
}
