import Testing
import Workbook

@testable import Journal

/// The examples of Journal.
@Suite struct JournalExamples {
  @Test func objectReader() throws {
    let practice: Practice.ID
    let unknownFields: [String: JSON]
    let json = JSON.object([.init("practice", .string("sit-still")), .init("mood", .number(3))])
    var object = try ObjectReader(json)
    practice = Practice.ID(try object.text("practice"))
    unknownFields = try object.rest()
    #expect(practice == "sit-still")
    #expect(unknownFields == ["mood": .number(3)])
  }
}
