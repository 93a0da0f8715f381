import Testing
import Time

@testable import Journal

/// What of a record comes through its JSON and back.
struct RecordCodingTests {
  private func record(_ json: String) throws -> Record { try Record(decoding: Array(json.utf8)) }

  /// The head of a record as a journal holds it, and then what is given.
  private func json(_ rest: String) -> String {
    """
    {"v": 1, "id": "00000000000000070000000000000001", "revision": 2, "writer": 18446744073709551615, \
    "clock": 9, "created": {"seconds": 0, "day": "1970-01-01", "minute": 1439}, \
    "changed": {"seconds": -1, "day": "1969-12-31", "minute": 0}, \(rest)}
    """
  }

  @Test(arguments: Record.Body.samples)
  func aRecordOfEachKindIsReadBackWhole(body: Record.Body) throws {
    var record = Record.made(body, revision: 12, clock: 345)
    record.created.seconds = -3
    #expect(try Record(decoding: record.encoded()) == record)
  }

  @Test func theFormOnDiskStaysReadable() throws {
    let record = try record(
      json(
        #"""
        "kind": "answer", "answer": {"workbook": "ripples", "chapter": "guarding", "exercise": "fears",
        "asked": "Which?", "value": {"choice": {"picked": [{"option": "late", "text": "Too late"}]}}}
        """#))
    #expect(record.id == RecordID(high: 7, low: 1))
    #expect((record.revision, record.clock, record.writer) == (2, 9, .max))
    #expect(record.created == Moment(seconds: 0, day: Day(number: 0), minute: 1439))
    #expect(record.changed == Moment(seconds: -1, day: Day(number: -1), minute: 0))
    let pick = Answer.Picks.Pick(option: "late", text: "Too late")
    guard case .answer(let answer) = record.body else {
      Issue.record("\(record.body) is no answer")
      return
    }
    #expect(
      (answer.workbook.name, answer.chapter.name, answer.exercise.name) == ("ripples", "guarding", "fears"))
    #expect(answer.asked == "Which?")
    #expect(answer.value == .picks(.init(picked: [pick])))
  }

  @Test func aKindOfALaterVersionIsKeptAsItIs() throws {
    let body =
      #"{"of": [1, -2.5, "x", null, true, {}], "seed": 18446744073709551615, "low": -9223372036854775808}"#
    let record = try record(json(#""kind": "pause", "pause": \#(body)"#))
    #expect(
      record.body
        == .unknown(
          kind: "pause",
          .object([
            .init(
              "of", .array([.number(1), .number("-2.5"), .string("x"), .null, .bool(true), .object([])])),
            .init("seed", .number(UInt64.max)), .init("low", .number(Int64.min)),
          ])))
    #expect(try Record(decoding: record.encoded()) == record)
  }

  @Test func fieldsOfALaterVersionAreWrittenBack() throws {
    let record = try record(
      json(
        #""kind": "setting", "setting": {"name": "measure", "value": "70"}, "mood": null, "seed": [-1, 2e400]"#
      ))
    #expect(record.unknownFields == ["mood": .null, "seed": .array([.number(-1), .number("2e400")])])
    #expect(record.body == .setting(.measure, "70"))
    #expect(try Record(decoding: record.encoded()) == record)
  }

  @Test func aBodyWithFieldsOfALaterVersionIsRead() throws {
    let record = try record(
      json(
        #""kind": "tick", "tick": {"practice": "walk", "day": "2026-10-13", "isDone": true, "note": {"a": 1}}"#
      ))
    var tick = Tick(practice: "walk", day: Day(number: 20_739), isDone: true)
    tick.unknownFields = ["note": .object([.init("a", .number(1))])]
    #expect(record.body == .tick(tick))
  }

  @Test func aRecordOfALaterFormatIsReadAsFarAsItCanBe() throws {
    let text = json(#""kind": "entry", "entry": {"day": "2026-10-13", "text": "x"}"#)
    #expect(try record(text.replacing(#""v": 1"#, with: #""v": 3"#)).body == .line("x", Day(number: 20_739)))
  }

  @Test func oneRecordHasOneFormInBytes() throws {
    var record = Record.made(.answer(.picks(.init(picked: [.init(option: "a", text: "A")], own: "b"))))
    let names = (0..<40).map { "field\($0)" }
    for name in names { record.unknownFields[name] = .object([.init(name, .null)]) }
    var twin = Record.made(record.body)
    for name in names.reversed() { twin.unknownFields[name] = .object([.init(name, .null)]) }
    #expect(record.encoded() == twin.encoded())
  }

  @Test(arguments: [
    #""kind": "pause""#, #""kind": 3, "3": {}"#, #""kind": "answer", "tick": {}"#,
    #""kind": "answer", "answer": {}"#, #""kind": "entry", "entry": {"day": "2026-02-30", "text": "x"}"#,
    #""kind": "entry", "entry": {"day": 20739, "text": "x"}"#, #""kind": "tick", "tick": null"#,
    #""kind": "rating", "rating": {"scale": "hope", "mark": 11, "day": "2026-10-13"}"#,
    #""kind": "answer", "answer": {"workbook": "r", "chapter": "c", "exercise": "e", "asked": "?", "value": {}}"#,
    #""kind": "rating", "rating": {"scale": "hope", "mark": -1, "day": "2026-10-13"}"#,
  ])
  func aBodyThatDoesNotFitItsKindIsUnreadable(rest: String) {
    #expect(throws: UnreadableRecord.self) { try record(json(rest)) }
  }

  @Test func aClockThatNobodyCountedIsTheOldest() throws {
    let text = json(#""kind": "entry", "entry": {"day": "2026-10-13", "text": "x"}"#)
    for clock in [Record.lastCount + 1, UInt64.max / 4, UInt64.max / 2] {
      #expect(try record(text.replacing(#""clock": 9"#, with: "\"clock\": \(clock)")).clock == 0)
    }
    let last = try record(text.replacing(#""clock": 9"#, with: "\"clock\": \(Record.lastCount)"))
    #expect(last.clock == Record.lastCount)
    var next = last
    next.clock = Record.count(after: last.clock)
    #expect(try Record(decoding: next.encoded()).clock == Record.lastCount)
    #expect(Record.count(after: .max) == Record.lastCount && Record.count(after: 9) == 10)
  }

  @Test(arguments: [
    (#""clock": 9"#, #""clock": 18446744073709551615"#), (#""clock": 9"#, #""clock": -1"#),
    (#""clock": 9"#, #""clock": 1.5"#), (#""revision": 2"#, #""revision": 0"#),
    (#""revision": 2"#, #""revision": 18446744073709551615"#), (#""minute": 0"#, #""minute": 1440"#),
    (#""minute": 0"#, #""minute": -1"#), (#""seconds": 0"#, #""seconds": 9223372036854775808"#),
    (#""id": "0"#, #""id": "+"#),
  ])
  func aHeadThatNoVersionWritesIsUnreadable(field: String, other: String) throws {
    let text = json(#""kind": "entry", "entry": {"day": "2026-10-13", "text": "x"}"#)
    _ = try record(text)
    #expect(text.contains(field))
    #expect(throws: UnreadableRecord.self) { try record(text.replacing(field, with: other)) }
  }
}
