import TestSupport
import Testing

@testable import Journal

/// The text form of a record's name, and its order.
struct RecordIDTests {
  @Test func anIdIs32HexadecimalDigitsWithItsZeros() {
    #expect(RecordID(high: 0, low: 0).description == "00000000000000000000000000000000")
    #expect(RecordID(high: 0xA, low: .max).description == "000000000000000affffffffffffffff")
    #expect(RecordID(high: 0x0123_4567_89AB_CDEF, low: 1).description == "0123456789abcdef0000000000000001")
  }

  @Test func everyIdIsReadBackFromItsText() {
    var dice = Dice(seed: 1)
    for shift in 0..<1_000 {
      let id = RecordID(high: dice.next() >> (shift % 65), low: dice.next() >> (shift % 61))
      #expect(RecordID(id.description) == id)
    }
  }

  @Test func capitalLettersNameTheSameRecord() {
    #expect(RecordID("0123456789ABCDEF0000000000000001") == RecordID("0123456789abcdef0000000000000001"))
  }

  @Test(arguments: [
    "", "0", "0123456789abcdef012345678", "0123456789abcdef0123456789abcdef0",
    "0123456789abcdeg0123456789abcdef", "+123456789abcdef0123456789abcdef",
    "0123456789abcdef+123456789abcdef", "-0000000000000000000000000000000",
    " 123456789abcdef0123456789abcdef", "0x23456789abcdef0123456789abcdef",
    "0123456789abcde\u{301}0123456789abcde", "é123456789abcde0123456789abcdef", "０１２３４５６７８９a",
    "0123456789abcdef\r\n23456789abcdef",
  ])
  func aTextThatIsNoIdIsRefused(text: String) {
    #expect(RecordID(text) == nil)
  }

  @Test func idsStandInTheOrderOfTheirTexts() {
    var dice = Dice(seed: 2)
    let ids = (0..<300).map { _ in RecordID(high: UInt64(dice.roll(3)), low: dice.next() >> dice.roll(64)) }
    #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
  }

  @Test func aGeneratorNamesRecordsThatDiffer() {
    var dice = Dice(seed: 3)
    #expect(Set((0..<100).map { _ in RecordID.random(using: &dice) }).count == 100)
  }
}
