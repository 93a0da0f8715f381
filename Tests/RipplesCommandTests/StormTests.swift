import Glibc
import TestSupport
import Testing

/// Whatever comes in from the terminal, the program lives, rests afterwards, and leaves when it is asked to.
@Suite struct StormTests {
  private static let screens = [
    "contents", "practices", "journal", "help", "no-answer", "hoped-for-change", "softer", "after-kindness",
  ]

  /// That the program uses next to no processor while nothing happens.
  private func expectRest(_ terminal: PseudoTerminal, in household: Household) throws {
    try terminal.wait(for: "rest") { terminal.isAsleep && !terminal.drain() }
    let before = try #require(ProcessStatus(of: terminal.process)).processorTime
    let patience = Patience()
    // Some real work, so that time passes without a clock being waited for.
    while patience.elapsed < 0.3 { try household.run("--version") }
    let used = try #require(ProcessStatus(of: terminal.process)).processorTime - before
    #expect(used <= patience.elapsed / 5)
  }

  @Test(arguments: ["contents", "guarding", "hoped-for-change", "help"])
  func aStormOfSizesEndsInTheRightOne(screen: String) throws {
    let household = try Household()
    let terminal = try household.open("--at", screen)
    try terminal.see("Ctrl-C")
    var dice = Dice(seed: 11)
    for step in 0..<400 {
      terminal.resize(columns: UInt16(dice.roll(1...300)), rows: UInt16(dice.roll(1...100)))
      if step % 10 == 0 { try terminal.type([" ", "j", "\u{1B}[6~", "x"][dice.roll(0...3)]) }
      if step % 40 == 0 { terminal.drain() }
    }
    terminal.resize(columns: 80, rows: 24)
    try expectRest(terminal, in: household)
    terminal.output = []
    terminal.resize(columns: 81, rows: 24)
    try terminal.see("Ctrl-C")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
  }

  @Test(arguments: screens)
  func randomBytesAreNoTrap(screen: String) throws {
    let household = try Household()
    var dice = Dice(seed: UInt64(screen.utf8.reduce(0) { $0 &* 31 &+ UInt32($1) }))
    var terminal = try household.open("--at", screen)
    try terminal.see("Ctrl-C")
    for step in 0..<1250 {
      if terminal.hasEnded {
        // Only q on the contents has left it: no signal, no error.
        #expect(try terminal.end() == 0)
        terminal = try household.open("--at", screen)
        try terminal.see("Ctrl-C")
      }
      try terminal.type(randomBytes(&dice))
      if step % 25 == 0 { terminal.drain() }
    }
    if !terminal.hasEnded {
      try expectRest(terminal, in: household)
      terminal.output = []
      try terminal.type("\u{3}")
    }
    #expect(try terminal.end() == 0)
    #expect(terminal.modes == terminal.found)
    #expect(try household.run("status").code == 0)
  }

  /// A few bytes: any at all, pieces of sequences, or keys.
  private func randomBytes(_ dice: inout Dice) -> [UInt8] {
    let pieces = [
      "\u{1B}[", "\u{1B}O", "\u{1B}", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}]0;", "\u{1B}P", "\r", "\t", " ",
      "o", "t",
      "w", "!", "?", "\u{C}", "é", "東", "\u{1F469}\u{200D}\u{1F467}", "\u{301}", "\u{202E}", "\u{7F}",
      "\u{1F}",
    ]
    var bytes: [UInt8] = []
    for _ in 0...dice.roll(0...7) {
      switch dice.roll(0...2) {
      case 0: bytes += Array(pieces[dice.roll(0...pieces.count - 1)].utf8)
      case 1: bytes.append(UInt8(dice.roll(0x20...0x7E)))
      default: bytes.append(UInt8(dice.roll(0...255)))
      }
    }
    // Leaving and stopping have tests of their own.
    return bytes.filter { $0 != 0x03 && $0 != 0x1A }
  }
}
