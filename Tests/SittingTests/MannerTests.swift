import Journal
import Testing
import Time
import Workbook

@testable import Sitting

/// What is asked of a kind of field has one answer for each kind.
@Suite struct MannerTests {
  private static let choice = Choice(options: [.init(id: "one", text: "One"), .init(id: "two", text: "Two")])
  private static let kinds: [Field.Kind] = [
    .text, .line, .list(seeds: ["a start"]), .scale(Scale(low: "no", high: "yes")), .choice(choice), .date,
    .time,
  ]
  private static let values: [Answer.Value] = [
    .text("words"), .list(["one"]), .mark(3), .picks(.init(own: "mine")),
    .date(Day(number: 20_000)),
    .time(TimeOfDay(minute: 60)),
  ]

  @Test(arguments: kinds) func whatIsBlankFitsAndIsEmpty(_ kind: Field.Kind) {
    #expect(kind.fits(kind.blank))
    #expect(kind.blank.isEmpty)
  }

  /// A row for each kind, a column for each value.
  @Test func aFieldHoldsWhatItAsksForAndADayOrATimeIsATextUntilItIsUnderstood() {
    let fits = Self.kinds.map { kind in Self.values.map(kind.fits) }
    #expect(
      fits == [
        [true, false, false, false, false, false],
        [true, false, false, false, false, false],
        [false, true, false, false, false, false],
        [false, false, true, false, false, false],
        [false, false, false, true, false, false],
        [true, false, false, false, true, false],
        [true, false, false, false, false, true],
      ])
  }

  @Test func enterBeginsALineInATextAndInAListAlone() {
    #expect(
      Self.kinds.map { $0.typing?.hasLines } == [true, false, true, nil, nil, false, false])
  }
}
