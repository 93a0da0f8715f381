import Canvas
import Journal
import Terminal
import Testing
import Text

@testable import Ripples

/// The footer of every screen names the way to help and the way out, in two rows.
@Suite struct FooterTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 120, rows: 40),
  ]

  @Test(arguments: EveryScreen.allCases, sizes)
  func helpAndLeavingAreNamed(screen: EveryScreen, size: Size) throws {
    let sitter = try screen.reached(size: size)
    #expect(sitter.sees(screen.words))
    let frame = sitter.app.context.frame
    let footer = sitter.canvas.text[frame.footerTop...].prefix(2).joined(separator: "\n")
    #expect(footer.contains("Ctrl-C leave at once"))
    let names = screen == .help || screen == .countries ? ["esc back"] : ["! help"]
    for name in names { #expect(footer.contains(name)) }
    let rows = sitter.canvas.text
    let over = rows[frame.footerTop - 1].drop { $0 == " " }
    #expect(
      over.isEmpty || over == "more below",
      "the row over the footer is free, but for what it says of the page")
  }

  @Test(arguments: EveryScreen.allCases, sizes)
  func aFooterHasTwoRowsAndNoWordIsCut(screen: EveryScreen, size: Size) throws {
    let sitter = try screen.reached(size: size, plainSigns: true)
    let bindings = sitter.app.bindings
    let footer = Footer(bindings, width: sitter.app.context.frame.width)
    #expect(footer.rows.count <= 2)
    for row in footer.rows {
      // Keys stand three columns apart, or two where that makes room for one more.
      let columns = row.map { "\($0.name) \($0.label)".columns }.reduce(0, +) + 2 * (row.count - 1)
      #expect(columns <= sitter.app.context.frame.width)
    }
    // At 60 columns only what can be found under ? goes, and at 80 nothing that a screen is for.
    let shown = footer.rows.joined().map(\.name)
    for binding in bindings where binding.footer == .always || binding.footer == .last {
      #expect(shown.contains(binding.name))
    }
  }

  @Test func keysForMoreRoomGoFirstAndLeavingLast() {
    let always = ["one", "two"].map { Binding(["x"], $0, "something to do", .open, footer: .always) }
    let ifRoom = Binding(["y"], "three", "something else", .open, footer: .ifRoom)
    let bindings = always + [ifRoom] + Binding.everywhere
    func names(_ width: Int) -> [[String]] { Footer(bindings, width: width).rows.map { $0.map(\.name) } }
    #expect(names(80) == [["one", "two", "three"], ["!", "?", "Ctrl-C"]])
    #expect(names(45) == [["one", "two"], ["!", "?", "Ctrl-C"]])
    #expect(names(30) == [["one"], ["!", "Ctrl-C"]])
    #expect(names(20) == [["!"], ["Ctrl-C"]])
  }

  @Test(arguments: EveryScreen.allCases)
  func questionMarkListsEveryKeyOfTheScreen(screen: EveryScreen) throws {
    var sitter = try screen.reached(size: Size(columns: 80, rows: 80))
    // Where keys become text, ? is text too; and a list of keys has no list of its own.
    guard !sitter.app.isWriting, screen != .keys else { return }
    let bindings = sitter.app.bindings
    sitter.press("?")
    var list = sitter.screen
    while sitter.sees("more below") {
      sitter.press(" ")
      list += sitter.screen
    }
    for binding in bindings where !binding.name.isEmpty { #expect(list.contains(binding.name)) }
    // What Ctrl-L does hangs on the passphrase.
    let said = bindings.filter { $0.label.count < 60 && !(screen.isSealed && $0.command == .cover) }
    for binding in said { #expect(list.contains(binding.label)) }
    sitter.press(Key(.escape))
    #expect(sitter.sees(screen.words))
  }
}
