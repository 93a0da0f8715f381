import ArgumentParser
import Canvas
import Text
import Traces

/// Says what on this computer could show that the book was here.
struct TracesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "traces",
    abstract: "Say what on this computer could show that this program or its text was here.",
    discussion: """
      It reads files and changes none. Your shell may keep this very command: inside of the book, the help page \
      opens the same page with x, and no shell knows of it.
      """)

  /// Columns that a line of the page has at most.
  private static let columns = 76

  @OptionGroup var journal: JournalOption

  func run() throws {
    let location = try JournalLocation(option: journal.path)
    _ = Confinement(.traces)
    var looking = Looking(at: .system(journal: location))
    while !looking.isOver { looking.step() }
    for (index, section) in looking.sections.enumerated() {
      if index > 0 { StandardOutput.say("") }
      for paragraph in section.split(separator: "\n") { say(String(paragraph)) }
    }
  }

  private func say(_ paragraph: String) {
    for line in Wrapping(columns: Self.columns).lines(of: paragraph) {
      StandardOutput.say(String(paragraph.painted(line.start..<line.end)))
    }
  }
}
