import Canvas
import Testing

@testable import Screen

@Suite struct PaletteTests {
  @Test(
    arguments: [
      (-0x100_0000, nil, .direct), (-0x8000, nil, .none), (256, nil, .many), (88, nil, .few), (16, nil, .few),
      (8, nil, .few), (2, nil, .none), (0, nil, .none), (256, "", .many), (256, "1", .none), (8, "0", .none),
    ] as [(Int, String?, Palette.Depth)])
  func theDepthFollowsTheTerminalAndTheReadersWish(count: Int, noColor: String?, depth: Palette.Depth) {
    #expect(Palette.Depth(count: count, noColor: noColor) == depth)
  }

  @Test(arguments: [Palette.Depth.none, .few, .many, .direct])
  func plainTextHasTheReadersOwnColor(depth: Palette.Depth) {
    #expect(Palette(depth: depth).color(of: .text) == nil)
    #expect(Palette(depth: depth).traits(of: .text) == [])
  }

  @Test func theAccentStandsOutWithoutColor() {
    #expect(Palette(depth: .none).color(of: .accent) == nil)
    #expect(Palette(depth: .none).traits(of: .accent) == .bold)
    #expect(Palette(depth: .few).traits(of: .accent) == [])
  }
}
