extension Bench {
  /// Ctrl-C, until the shell has its own screen again: at rest, and with work under way.
  func leaving() throws {
    let full = Result { try stage.journal(of: Self.records) }
    let paste = Program.ripples.keysToTheEnd(of: Text.paragraphs.words)
    let lanes = [
      Lane("at rest") {
        [try leaving(Program.ripples.reading("", tools: stage.tools), journal: stage.emptyJournal())]
      },
      Lane("\(Self.records)") {
        [
          try leaving(Program.ripples.reading("", tools: stage.tools), journal: full.get()) { session in
            // The journal opens, and its records are on their way for half a second.
            _ = try session.type("w".utf8, showing: "")
          }
        ]
      },
      Lane("pasted") {
        [
          try leaving(Program.ripples.writing("", tools: stage.tools), journal: stage.emptyJournal()) {
            session in
            _ = try session.type(paste.utf8, showing: Text.lastWord)
          }
        ]
      },
      Lane("pasting") {
        [
          try leaving(Program.ripples.writing("", tools: stage.tools), journal: stage.emptyJournal()) {
            session in
            try session.write(paste.utf8)
          }
        ]
      },
    ]
    var time = Table(
      "Ctrl-C to the shell’s own screen: at rest, \(Self.records) records loading, a megabyte pasted, being pasted, in ms",
      digits: 2)
    time.add(
      try Lane.race(lanes, rounds: rounds), \.milliseconds, held: Set(lanes.map(\.name)), against: .median(20)
    )
    print(time.text)
  }

  private func leaving(
    _ command: [String], journal: String, after work: (borrowing Session) throws -> Void = { _ in }
  ) throws -> Duration {
    var session = try stage.start(command, journal: journal)
    _ = try session.firstFrame(showing: Program.ripples.marker)
    try work(session)
    let duration = try session.leave()
    try session.finish()
    return duration
  }
}
