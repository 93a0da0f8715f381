import TestSupport
import Testing

@testable import Phrase

@Suite struct NormalizationTests {
  private func decomposed(_ text: [UInt8], room: Int? = nil) -> [UInt8]? {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: room ?? text.count * Normalization.growth)
    defer { memory.deallocate() }
    return text.withBytes { Normalization.decompose($0, into: memory) }.map { Array(memory[..<$0]) }
  }

  private func decomposed(_ text: String) -> [UInt8]? { decomposed(Array(text.utf8)) }

  /// Whether the tables know a scalar; Debian's newer releases test those of later versions of Unicode, too.
  private func isOfUnicode15(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.age.map { ($0.major, $0.minor) <= (15, 0) } ?? false
  }

  /// The columns of Unicode's own test, and its rule for every scalar that the first part of it leaves out.
  @Test func everyLineOfUnicodesTestHolds() throws {
    let path = "/usr/share/unicode/NormalizationTest.txt.bz2"
    let file = try Program("/usr/bin/env", ["bzcat", path]).output()
    var (lines, listed, part): (Int, Set<Unicode.Scalar>, Substring) = (0, [], "")
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("@") {
        part = line.prefix(6)
        continue
      }
      let columns = line.split(separator: ";").prefix(5).map { column in
        column.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      }
      guard try #require(columns.count == 5 ? columns : nil).joined().allSatisfy(isOfUnicode15) else {
        continue
      }
      let text = columns.map { $0.flatMap { Array(UTF8.encode($0) ?? .init()) } }
      for index in 0..<5 where decomposed(text[index]) != text[index < 3 ? 2 : 4] {
        Issue.record("column \(index + 1) of \(line)")
      }
      lines += 1
      if part == "@Part1" { listed.insert(columns[0][0]) }
    }
    #expect(lines > 19_000)
    for scalar in (UInt32(0)...0x10_FFFF).lazy.compactMap(Unicode.Scalar.init)
    where isOfUnicode15(scalar) && !listed.contains(scalar) {
      let text = Array(UTF8.encode(scalar) ?? .init())
      if decomposed(text) != text { Issue.record("U+\(String(scalar.value, radix: 16))") }
    }
  }

  @Test(arguments: [
    ("\u{E9}", "e\u{301}"), ("\u{1E69}", "s\u{323}\u{307}"), ("s\u{307}\u{323}", "s\u{323}\u{307}"),
    ("\u{D55C}\u{AE00}", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"), ("\u{212B}", "A\u{30A}"),
  ])
  func twoSpellingsOfAPhraseAreTheSameBytes(one: String, other: String) {
    #expect(Array(one.utf8) != Array(other.utf8))
    #expect(decomposed(one) == Array(other.utf8))
    #expect(decomposed(other) == Array(other.utf8))
  }

  @Test func whatIsNotTheSameStaysApart() {
    #expect(decomposed("\u{FB01}") != decomposed("fi"))
    #expect(decomposed("E\u{301}") != decomposed("e\u{301}"))
    #expect(decomposed("") == [])
  }

  @Test(arguments: [
    [0xFF], [0xC3], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC1, 0xBF],
    [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0x80, 0xBF], [0xF5, 0x80, 0x80, 0x80], [0x61, 0xCC, 0x61],
    // A mark does not go past a byte that is none of a scalar.
    [0x61, 0xCC, 0x87, 0xFF, 0xCC, 0xA3], [0x61, 0xCC, 0x87, 0x80, 0xCC, 0xA3],
  ])
  func bytesThatAreNoUTF8StayAsTheyAre(bytes: [UInt8]) {
    #expect(decomposed(bytes) == bytes)
  }

  @Test func aDecompositionIsItsOwn() throws {
    var dice = Dice(seed: 3)
    let pool: [[UInt8]] = [
      [0x61], [0xCC, 0x87], [0xCC, 0xA3], [0xC3, 0xA9], [0xCD, 0x84], [0xEA, 0xB0, 0x81],
      [0xF0, 0x9D, 0x85, 0xA0],
      [0xFF], [0x80], [0xE2, 0x82], [0xCC],
    ]
    for _ in 0..<1_000 {
      let text = (0..<dice.roll(12)).flatMap { _ in pool[dice.roll(pool.count)] }
      let once = try #require(decomposed(text))
      #expect(decomposed(once) == once)
    }
  }

  /// No scalar that the table takes apart grows more than is promised, and one grows as much; the others stay.
  @Test func threeTimesTheRoomIsAlwaysEnough() throws {
    let table = CellTable.decompositions
    let apart = (0..<table.count).compactMap {
      UInt32(String(decoding: table[$0].prefix(5), as: UTF8.self), radix: 16)
    }
    var most = 0.0
    for scalar in (apart + [0xAC00, 0xAC01, 0xD7A3]).compactMap(Unicode.Scalar.init) {
      let bytes = Array(try #require(UTF8.encode(scalar)))
      most = max(most, Double(try #require(decomposed(bytes)).count) / Double(bytes.count))
    }
    #expect(apart.count == 2_061)
    #expect(most == Double(Normalization.growth))
  }

  @Test func whereThereIsNoRoomNothingIsPretended() {
    let text = Array("a\u{1E69}\u{D55C}\u{FF}b".utf8) + [0xFF]
    let whole = decomposed(text) ?? []
    for room in 0..<whole.count { #expect(decomposed(text, room: room) == nil) }
    #expect(decomposed(text, room: whole.count) == whole)
  }

  @Test func aThousandMarksAreOrderedLikeTwo() {
    let marks = "a" + String(repeating: "\u{307}\u{323}", count: 255)
    let ordered = "a" + String(repeating: "\u{323}", count: 255) + String(repeating: "\u{307}", count: 255)
    #expect(decomposed(marks) == Array(ordered.utf8))
  }
}
