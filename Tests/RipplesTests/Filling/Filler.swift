import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Workbook

@testable import Ripples

/// A reader who answers every exercise of a book with words that stand nowhere else.
struct Filler {
  private(set) var sitter: Sitter
  private var number = 0
  /// The words that were typed, by exercise.
  private(set) var typed: [Exercise.ID: [String]] = [:]
  /// The exercises that the book keeps for the sitting, in all or in part.
  private(set) var heldBack: [Exercise.ID: [String]] = [:]

  init(_ sitter: Sitter) { self.sitter = sitter }

  /// Goes through a chapter from its first page, unfolds what is folded, and answers all.
  mutating func fill(_ chapter: Chapter) throws {
    try go(to: chapter)
    var left = Set(chapter.exercises.map(\.id))
    for _ in 0..<400 where !left.isEmpty {
      switch sitter.app.reader?.focus {
      case .exercise(let id) where left.contains(id):
        left.remove(id)
        try fill(try #require(chapter.exercises.first { $0.id == id }))
      case .more(let block) where sitter.app.reader?.unfolded.contains(.more(block: block)) == false:
        sitter.press(Key(.enter))
      default: break
      }
      sitter.press(Key(.tab))
    }
    #expect(left.isEmpty, "not reached in chapter \(chapter.number): \(left)")
  }

  private mutating func go(to chapter: Chapter) throws {
    if sitter.app.reader != nil { sitter.press("q") }
    sitter.press(Key(.home))
    for _ in 0..<chapter.number { sitter.press(Key(.down)) }
    sitter.press(Key(.enter))
    if sitter.app.reader == nil { sitter.press(Key(.enter)) }
    #expect(sitter.app.reader?.place.chapter == chapter.id)
    sitter.press("g")
  }

  private mutating func fill(_ exercise: Exercise) throws {
    let form = Form(exercise)
    sitter.press(Key(.enter))
    if sitter.sees("Who may open these words later?") { sitter.press("2") }
    let isGiven = !form.givenRows.isEmpty
    if isGiven { sitter.press(Key(.enter)) }
    for (index, field) in form.fields.enumerated() {
      fill(field, of: exercise, form)
      if index + 1 < form.fields.count { sitter.press(Key(.tab)) }
    }
    sitter.press(Key(.escape))
    if form.hasRows { sitter.press(Key(.escape)) }
    if form.minutes != nil {
      #expect(sitter.sees("Your page"), "\(exercise.id)")
      sitter.press(Key(.enter))
    }
    #expect(sitter.app.reader?.focus == .exercise(exercise.id), "\(exercise.id): \(sitter.screen)")
  }

  private mutating func fill(_ field: Field, of exercise: Exercise, _ form: Form) {
    let words: String
    switch field.kind {
    case .text, .line, .list:
      number += 1
      words = "word\(number)"
      sitter.type(words)
    case .scale:
      words = "7 of 10"
      sitter.press("7")
    case .choice(let choice):
      sitter.press("1")
      words = choice.options[0].text
      if choice.allowsOwn {
        number += 1
        sitter.press("o")
        sitter.type("word\(number)")
        sitter.press(Key(.escape))
        typed[exercise.id, default: []].append("word\(number)")
      }
    case .date:
      words = "2026-12-24"
      sitter.type("24 dec 2026")
    case .time:
      words = "19:30"
      sitter.type("19:30")
    }
    if exercise.isKeptForSittingOnly || field.isKeptForSittingOnly {
      heldBack[exercise.id, default: []].append(words)
    } else {
      typed[exercise.id, default: []].append(words)
    }
  }

  mutating func leave() { sitter.press(.control("c")) }
}
