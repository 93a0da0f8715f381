import Testing

@testable import Terminal

/// Keys that arrive as a sequence, from the terminals that are in use.
struct KeySequenceTests {
  private typealias Row = (text: String, code: Key.Code, modifiers: Key.Modifiers)

  private func expect(_ rows: [Row], at location: SourceLocation = #_sourceLocation) {
    for row in rows {
      let events = InputDecoder.events("\u{1B}" + row.text)
      #expect(events == [.key(row.code, row.modifiers)], "\(row.text)", sourceLocation: location)
    }
  }

  @Test func arrowsHomeAndEndComeInTwoForms() {
    for introducer in ["[", "O"] {
      expect([
        (introducer + "A", .up, []), (introducer + "B", .down, []), (introducer + "C", .right, []),
        (introducer + "D", .left, []), (introducer + "H", .home, []), (introducer + "F", .end, []),
      ])
    }
  }

  @Test func keysOfTheEditingBlockHaveNumbers() {
    expect([
      ("[1~", .home, []), ("[2~", .insert, []), ("[3~", .delete, []), ("[4~", .end, []), ("[5~", .pageUp, []),
      ("[6~", .pageDown, []), ("[7~", .home, []), ("[8~", .end, []),
    ])
  }

  @Test func functionKeysComeInThreeForms() {
    expect([
      ("OP", .function(1), []), ("OQ", .function(2), []), ("OR", .function(3), []), ("OS", .function(4), []),
    ])
    expect(["A", "B", "C", "D", "E"].enumerated().map { ("[[" + $1, .function($0 + 1), []) })
    let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34]
    expect(numbers.enumerated().map { ("[\($1)~", .function($0 + 1), []) })
  }

  @Test func modifiersAreASecondNumber() {
    let all: [Key.Modifiers] = [
      [], .shift, .alt, [.shift, .alt], .control, [.shift, .control], [.alt, .control],
      [.shift, .alt, .control],
    ]
    for (index, modifiers) in all.enumerated() {
      expect([
        ("[1;\(index + 1)C", .right, modifiers), ("[3;\(index + 1)~", .delete, modifiers),
        ("[1;\(index + 1)P", .function(1), modifiers),
        ("O1;\(index + 1)S", .function(4), modifiers), ("[24;\(index + 1)~", .function(12), modifiers),
      ])
    }
  }

  @Test func aModifiedF3IsToldFromAReportOfTheCursor() {
    expect([("[R", .function(3), []), ("[1;2R", .function(3), .shift), ("[1;5R", .function(3), .control)])
    for text in ["[1;1R", "[2;5R", "[24;80R"] { #expect(InputDecoder.events("\u{1B}" + text).isEmpty) }
  }

  @Test func olderTerminalsLeaveTheFirstNumberOut() {
    expect([("[5C", .right, .control), ("O5D", .left, .control), ("O2P", .function(1), .shift)])
  }

  @Test func metaSuperAndHyperCountAsAlt() {
    expect([
      ("[1;9A", .up, .alt), ("[1;33A", .up, .alt), ("[1;13A", .up, [.alt, .control]),
      ("[97;9u", .character("a"), .alt),
    ])
    expect([("[1;65A", .up, []), ("[1;129A", .up, [])])
  }

  @Test func shiftTabIsBacktab() {
    expect([("[Z", .tab, .shift), ("[1;5Z", .tab, [.control, .shift])])
  }

  @Test func rxvtMarksModifiersWithTheLastByte() {
    expect([
      ("[3$", .delete, .shift), ("[3^", .delete, .control), ("[3@", .delete, [.control, .shift]),
      ("[7$", .home, .shift), ("[8^", .end, .control), ("[5@", .pageUp, [.control, .shift]),
      ("[11^", .function(1), .control), ("[a", .up, .shift), ("[d", .left, .shift), ("Oa", .up, .control),
      ("Od", .left, .control),
    ])
    #expect(InputDecoder.events("\u{1B}[3$x") == [.key(.delete, .shift), .key("x")])
  }

  @Test func theKeypadInApplicationModeIsTheKeypad() {
    expect([("OM", .enter, []), ("OI", .tab, []), ("OX", .character("="), []), ("Ok", .character("+"), [])])
    expect(
      (0...9).map { number in
        ("O" + String(UnicodeScalar(UInt8(0x70 + number))), .character(Character("\(number)")), [])
      })
  }

  @Test func anotherEscapeInFrontIsAlt() {
    expect([("\u{1B}[A", .up, .alt), ("\u{1B}OC", .right, .alt), ("\u{1B}[1;5D", .left, [.alt, .control])])
    #expect(InputDecoder.events("\u{1B}\u{1B}\u{1B}[A") == [.escape, .key(.up, .alt)])
  }

  @Test func keysByCodePointAreThoseOfTheirChords() {
    expect([
      ("[97u", .character("a"), []), ("[97;5u", .character("a"), .control), ("[97;3u", .character("a"), .alt),
      ("[97;6u", .character("a"), [.control, .shift]), ("[65;5u", .character("a"), .control),
      ("[97;2u", .character("A"), []), ("[97;4u", .character("A"), .alt), ("[49:33;2u", .character("!"), []),
      ("[223;2u", .character("ß"), []), ("[228;2u", .character("Ä"), []),
      ("[32;5u", .character(" "), .control),
      ("[13;2u", .enter, .shift), ("[9;5u", .tab, .control), ("[27u", .escape, []),
      ("[127;3u", .backspace, .alt),
      ("[128077u", .character("👍"), []), ("[57399u", .character("0"), []), ("[57413u", .character("+"), []),
      ("[57414u", .enter, []), ("[57417;5u", .left, .control), ("[57426u", .delete, []),
    ])
  }

  @Test func keysByCodePointComeInXtermsFormToo() {
    expect([
      ("[27;5;97~", .character("a"), .control), ("[27;2;13~", .enter, .shift),
      ("[27;6;9~", .tab, [.control, .shift]),
      ("[27;2;65~", .character("A"), []),
    ])
  }

  @Test func repeatedKeysAreKeysAndReleasedOnesAreNot() {
    expect([("[97;1:1u", .character("a"), []), ("[97;5:2u", .character("a"), .control), ("[1;1:2A", .up, [])])
    for text in ["[97;1:3u", "[1;1:3A", "[3;5:3~", "[13;1:3u"] {
      #expect(InputDecoder.events("\u{1B}" + text).isEmpty)
    }
  }

  @Test func numbersThatNoKeyHasAreSwallowed() {
    let texts = [
      "[u", "[0u", "[31u", "[133u", "[55296u", "[1114112u", "[99999999999999999999u", "[57441u", "[57358u",
      "[~", "[0~",
      "[10~", "[16~", "[35~", "[201~", "[99999999999999999999~", "[5;7R", "[E", "[G", "[[F", "[27;5~",
      "[;;;~",
      "[1:2:3;4:5z", "OE", "Oz",
    ]
    for text in texts {
      #expect(InputDecoder.events("\u{1B}\(text)a") == .typing("a"), "\(text)")
    }
  }

  @Test func absurdModifiersDoNoHarm() {
    expect([("[1;0A", .up, []), ("[1;A", .up, []), ("[1;9999999A", .up, [.alt, .control])])
    expect([("[1;99999999999999999999A", .up, [])])
  }
}
