import Canvas
import Sitting
import Text
import Workbook

extension ChapterLayoutBuilder {
  mutating func addMore(_ block: Int, _ exercises: [Exercise]) {
    beginGroup(block, staysWhole: true)
    let isOpen = input.unfolded.contains(.more(block: block))
    let written = exercises.count { input.answers[$0.id]?.isWritten == true }
    let parts = exercises.count.of("part") + (written > 0 ? "; you wrote in \(written)" : "")
    let words =
      isOpen
      ? "More, if you want it." : "More, if you want it: \(parts)."
    appendWrapped(words, block, style: .quiet, target: .more(block: block))
  }

  mutating func addExercise(_ exercise: Exercise, _ block: Int) {
    let target = ReaderTarget.exercise(exercise.id)
    beginGroup(block, staysWhole: true)
    append([StyledLine(Form(exercise).invitation, .quiet)], block, target: target)
    if let title = exercise.title { appendWrapped(title, block, target: target) }
    appendWrapped(exercise.ask, block, style: .strong, target: target)
    if let help = exercise.help { appendWrapped(help, block, style: .quiet, target: target) }
    addParts(of: exercise, block, target: target)
    addAnswer(input.answers[exercise.id] ?? .none, block, target: target)
  }

  private mutating func addAnswer(_ answer: AnswerView, _ block: Int, target: ReaderTarget?) {
    switch answer {
    case .none: break
    case .folded(let day):
      let words = "You wrote here on \(day.words(seenFrom: input.today)). Enter opens it."
      appendBlank(block)
      appendWrapped(words, block, style: .quiet, target: target)
    case .open(let text, let storage):
      appendBlank(block)
      let whole = StyledLine.wrapped(text, columns: input.columns, indent: Frame.inset)
      let kept = storage.words.map { StyledLine.wrapped($0, columns: input.columns, style: .accent) } ?? []
      let free = max(Self.fewestAnswerLines, freeRows - kept.count)
      if whole.count <= free {
        append(whole, block, target: target)
      } else {
        append(Array(whole.prefix(max(Self.fewestAnswerLines, free - 1))), block, target: target)
        appendWrapped("Enter opens the rest.", block, style: .quiet, target: target)
      }
      append(kept, block, target: target)
    }
  }

  /// An answer of this sitting stands on the page with this many lines at least, where it has them.
  private static let fewestAnswerLines = 2

  /// The rows that are left on a page that begins with what has to stay together now.
  private var freeRows: Int {
    let start = lines.lastIndex { $0.group != group }.map { $0 + 1 } ?? 0
    return input.rows - (lines.count - start)
  }

  /// The names of the small answers that an exercise asks for, where none is given yet.
  private mutating func addParts(of exercise: Exercise, _ block: Int, target: ReaderTarget?) {
    let form = Form(exercise)
    guard form.shape != .single, input.answers[exercise.id]?.isWritten != true else { return }
    for title in form.steps.isEmpty ? form.fields.map(\.title) : form.steps {
      let lines = StyledLine.wrapped(title, columns: input.columns - Frame.inset, evenly: true)
      append(lines.hanging(input.signs.listMark), block, target: target)
    }
  }

  mutating func addRecall(_ recall: Recall, _ block: Int) {
    let when: String
    switch input.answers[recall.exercise] ?? .none {
    // To say “you wrote” of what was skipped would be untrue.
    case .none: return
    case .folded(let day): when = "on \(day.words(seenFrom: input.today))"
    case .open: when = "in this sitting"
    }
    // Then stays then: it is read, and what is written now is a new answer.
    let target = ReaderTarget.recall(recall.exercise, block: block)
    beginGroup(block, staysWhole: true)
    appendWrapped(recall.lead, block, target: target)
    // Where the question behind it is answered by now, then and now are read side by side.
    let next = book.chapter(input.chapter)?.exercise(after: block)
    let isAnswered = next.map { input.answers[$0.id]?.isOpen == true } ?? false
    let words = isAnswered ? "Enter reads then and now." : "Enter reads it."
    appendWrapped("You wrote there \(when). \(words)", block, style: .quiet, target: target)
  }

  mutating func addOffer(_ offer: Offer, _ block: Int) {
    let target = ReaderTarget.offer(block: block)
    beginGroup(block, staysWhole: true)
    append([StyledLine("Practice, if you like", .quiet)], block, target: target)
    for practice in offer.practices.compactMap(book.practice) {
      if input.foldsPartnerParts, !practice.isForOneself { continue }
      appendWrapped(practice.name, block, style: .strong, target: target)
      appendWrapped(practice.howTo, block, style: .text, target: target)
    }
    let taken = input.taken.filter { offer.practices.contains($0) }.compactMap(book.practice).map(\.name)
    let words =
      taken.isEmpty
      ? "Enter chooses what to practice."
      : "You took \(taken.map { "“\($0)”" }.inWords). t opens today’s list; Enter chooses."
    appendWrapped(words, block, style: .quiet, target: target)
  }

  private mutating func appendWrapped(
    _ text: String, _ block: Int, style: Style = .text, target: ReaderTarget?
  ) {
    append(
      StyledLine.wrapped(text, columns: input.columns, style: style, evenly: true), block, target: target)
  }
}

extension Form {
  /// The first line of an exercise in a chapter.
  fileprivate var invitation: String {
    if shape != .single, minutes == nil { return "An exercise, if you like" }
    return "\(verb.prefix(1).uppercased())\(verb.dropFirst()), if you like"
  }

  /// What is done in it.
  var verb: String {
    guard shape == .single, let only = fields.first else { return "write" }
    return switch only.kind.manner {
    case .typed: "write"
    case .marked: "mark"
    case .picked: "choose"
    }
  }
}
