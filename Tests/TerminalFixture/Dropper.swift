import Curses
import Glibc

/// Takes events and forgets them: for a test that looks into the memory of a program for what was typed.
///
/// It is not hardened, so that the test may look.
enum Dropper {
  /// Returns the exit code.
  static func run() -> Int32 {
    guard let report = Report(path: CommandLine.arguments[1]), let terminal = try? CursesTerminal() else {
      return 64
    }
    report("open")
    var count = 0
    while true {
      for event in terminal.nextEvents(before: nil) {
        if event == .terminate || event == .hangUp { return 0 }
        count += 1
      }
      report("dropped \(count)")
    }
  }
}
