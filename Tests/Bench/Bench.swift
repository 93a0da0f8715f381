import Glibc

/// Measures ripples beside nano, vim and less, each on a pseudo terminal of its own: `Bench [ROUNDS]`.
@main
struct Bench {
  let stage: Stage
  let rounds: Int

  /// What is typed into an editor in each round, letter by letter. A line can break after a hyphen as after a space,
  /// but a space at the end of a line may show nothing that could be waited for.
  static let sentence = "-we-sat-by-the-river-and-said"
  /// The records of a journal of ten years.
  static let records = 20_000

  static func main() {
    let rounds = CommandLine.arguments.dropFirst().first.map { Int($0) ?? 0 } ?? 20
    guard rounds > 0 else {
      complain("Bench [ROUNDS]: ROUNDS is a whole number of at least 1.")
      exit(64)
    }
    Interruption.block()
    do {
      try TemporaryFolder.use { try Bench(stage: Stage(folder: $0), rounds: rounds).run() }
    } catch let failure as Failure {
      complain(failure.sentence)
      exit(1)
    } catch {
      exit(130)
    }
  }

  private static func complain(_ sentence: String) {
    var line = sentence + "\n"
    _ = line.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// A session of typing gives several readings, so fewer are needed.
  var typingRounds: Int { max(2, rounds / 4) }

  private func run() throws {
    print(
      "Medians of \(rounds) starts or \(typingRounds * Self.sentence.count) letters, the programs in turn, on 80x24."
    )
    print(
      "A frame ends with its last byte before \(Session.quiet.milliseconds.text(digits: 0)) ms of silence.")
    print("The program: \((Double(stage.size(of: "ripples")) / 1e6).text(digits: 1)) MB; goal: at most 20\n")
    try firstFrames()
    try journals()
    try pastes()
    for text in [Text.short, .paragraphs, .oneLine] { try keys(in: text) }
    try forms()
    try leaving()
  }

  /// From the start of each program to its first frame, and the memory it holds then.
  private func firstFrames() throws {
    let file = try stage.file(of: .page)
    let journal = Result { try stage.emptyJournal() }
    let leftInChapter = Result { try stage.journal(leftIn: 2) }
    let inChapter = Lane("chapter 2") {
      let command = Program.ripples.reading(file, tools: stage.tools)
      return [try opening(command, showing: Program.ripples.marker, journal: leftInChapter.get())]
    }
    let lanes =
      Program.allCases.map { program in
        Lane(program.rawValue) {
          [
            try opening(
              program.reading(file, tools: stage.tools), showing: program.marker,
              journal: program == .ripples ? journal.get() : "")
          ]
        }
      } + [inChapter]
    let raced = try Lane.race(lanes, rounds: rounds)
    var time = Table("First frame, from the start of the program, in ms", digits: 2, beside: "nano")
    time.add(raced, \.milliseconds, held: ["ripples", inChapter.name], against: .ratio(1.5))
    var resident = Table("Resident memory after it, in MB", digits: 1, beside: "nano")
    resident.add(raced, \.memory.resident, held: ["ripples"], against: .most(20))
    var own = Table("Of this, shared with no other program, in MB", digits: 1, beside: "nano")
    own.add(raced, \.memory.own)
    print(time.text, resident.text, own.text, separator: "\n")
  }

  /// The first frame of ripples with a journal of ten years, beside an empty one.
  private func journals() throws {
    let command = Program.ripples.reading("", tools: stage.tools)
    let empty = Result { try stage.emptyJournal() }
    let full = Result { try stage.journal(of: Self.records) }
    let lanes = [("empty", empty), ("\(Self.records)", full)].map { name, journal in
      Lane(name) { [try opening(command, showing: Program.ripples.marker, journal: journal.get())] }
    }
    let raced = try Lane.race(lanes, rounds: rounds)
    var time = Table("First frame by the number of answers in the journal, in ms", digits: 2, beside: "empty")
    time.add(raced, \.milliseconds, held: ["\(Self.records)"], against: .ratio(1.3))
    var resident = Table("Resident memory after it, in MB", digits: 1, beside: "empty")
    resident.add(raced, \.memory.resident)
    print(time.text, resident.text, separator: "\n")
  }

  /// A megabyte pasted into the editor until the last byte of its repaint.
  private func pastes() throws {
    let lanes = [("paragraphs", Text.paragraphs), ("one line", .oneLine)].map { name, text in
      Lane(name) {
        let session = try stage.start(
          Program.ripples.writing("", tools: stage.tools), journal: stage.emptyJournal())
        _ = try session.firstFrame(showing: Program.ripples.marker)
        return [try session.type(Program.ripples.keysToTheEnd(of: text.words).utf8, showing: Text.lastWord)]
      }
    }
    var time = Table("One megabyte pasted, to the last byte of its repaint, in ms", digits: 0)
    time.add(
      try Lane.race(lanes, rounds: rounds), \.duration.milliseconds, held: Set(lanes.map(\.name)),
      against: .most(1000))
    print(time.text)
  }

  /// A letter typed at the end of `text` until the last byte of its repaint.
  private func keys(in text: Text) throws {
    let file = try stage.file(of: text)
    let lanes = Program.editors.map { program in
      Lane(program.rawValue) { try typing(at: text, in: program, file: file) }
    }
    let raced = try Lane.race(lanes, rounds: typingRounds)
    var time = Table(
      "One letter in \(text.name), to the last byte of its repaint, in ms", digits: 2, beside: "nano")
    time.add(raced, \.milliseconds, held: ["ripples"], against: .ratio(1.5))
    var size = Table("The bytes of this repaint", digits: 0, beside: "nano")
    size.add(raced, \.bytes, held: ["ripples"], against: .most(40))
    print(time.text, size.text, separator: "\n")
  }

  private func opening(_ command: [String], showing marker: String, journal: String) throws -> Opening {
    let session = try stage.start(command, journal: journal)
    let frame = try session.firstFrame(showing: marker)
    return Opening(milliseconds: frame.duration.milliseconds, memory: try Memory(of: session.process))
  }

  private func typing(at text: Text, in program: Program, file: String) throws -> [Keystroke] {
    let journal = program == .ripples ? try stage.emptyJournal() : ""
    let session = try stage.start(program.writing(file, tools: stage.tools), journal: journal)
    _ = try session.firstFrame(showing: program.marker)
    _ = try session.type(
      program.keysToTheEnd(of: text.words).utf8, showing: text == .short ? "" : Text.lastWord)
    return try Keystroke.all(in: session)
  }
}

/// One start of a program.
private struct Opening {
  let milliseconds: Double
  let memory: Memory
}
