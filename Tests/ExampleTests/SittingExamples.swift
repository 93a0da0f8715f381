import Journal
import Sitting
import Testing
import Time
import Workbook

/// The examples of Sitting.
@Suite struct SittingExamples {
  @Test func sitting() throws {
    let book = try ExampleBook.read()
    let (summary, now) = (Summary(), ExampleBook.now)
    let exercise = try #require(book.exercise("hoped-for-change")?.exercise)
    let path = FieldPath(field: try #require(Form(exercise).fields.first).id)
    var sitting = Sitting(book: book, summary: summary, keeping: .journal, now: now)
    sitting.begin(.exercise("hoped-for-change"))
    sitting.open(.exercise("hoped-for-change"), at: path, columns: 66)
    sitting.type("Quiet evenings.")
    sitting.save()
    let effects = sitting.takeEffects()
    let saved = effects.compactMap { if case .save(let save) = $0 { save } else { nil } }
    #expect(saved.flatMap(\.records).map(\.words) == ["Quiet evenings."])
  }

  @Test func dayReader() {
    #expect(
      DayReader(today: Day(number: 20_739), locality: .standard).day(from: "on friday") == Day(number: 20_742)
    )
  }

  @Test func softStart() {
    #expect(
      SoftStart(saying: ["we talk less lately", "I miss you"]).paragraph
        == "We talk less lately. I miss you.")
  }
}
