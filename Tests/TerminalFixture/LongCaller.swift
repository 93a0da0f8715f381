import Curses
import Glibc
import Terminal

/// Makes a long call on `l`, and one that may be abandoned on `a`: each lasts until a byte comes through a second pipe.
/// On `p` it waits for such a byte before the call, too.
enum LongCaller {
  /// Returns the exit code.
  static func run(waitingFor path: String) -> Int32 {
    let gate = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard let report = Report(path: CommandLine.arguments[1]), gate >= 0,
      let terminal = try? CursesTerminal()
    else { return 64 }
    _ = fcntl(gate, F_SETFL, O_RDONLY)
    var page = Page(size: terminal.size)
    while true {
      terminal.show(page.canvas)
      report("frame")
      for event in terminal.nextEvents(before: nil) {
        report("\(event)")
        switch event {
        case .key("l"), .key("a"), .key("p"):
          if event == .key("p") {
            report("paused")
            wait(for: gate)
          }
          terminal.whileLong(isAbandoned: event == .key("a")) {
            report("long")
            report("whole \(wait(for: gate))")
          }
          report("interrupted \(terminal.wasInterrupted)")
        case .key(.control("c")), .terminate, .hangUp:
          terminal.leave()
          report("left")
          return 0
        case .key("m"): report("cost \(cost(on: terminal))")
        case .key(let key): page.update(key)
        default: break
        }
      }
    }
  }

  /// Returns how many bytes came.
  @discardableResult
  private static func wait(for gate: Int32) -> Int {
    var byte: UInt8 = 0
    return read(gate, &byte, 1)
  }

  /// What a long call costs that does nothing, in nanoseconds.
  private static func cost(on terminal: CursesTerminal) -> Int {
    let times = 1000
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_MONOTONIC, &start)
    for _ in 0..<times { terminal.whileLong { () } }
    clock_gettime(CLOCK_MONOTONIC, &end)
    return ((end.tv_sec - start.tv_sec) * 1_000_000_000 + end.tv_nsec - start.tv_nsec) / times
  }
}
