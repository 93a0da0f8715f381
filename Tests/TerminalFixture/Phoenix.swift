import Canvas
import Curses
import Glibc
import Terminal

/// Makes words in its memory on `n`, executes itself afresh on `l`, and has none of them after it.
///
/// On Ctrl-Z it does so, too, and stops before its first frame; on `h` it hands on a descriptor; on `w` it waits before
/// it for a byte through a second pipe. It is hardened: a test that looks into its memory is run by root.
enum Phoenix {
  /// Returns the exit code.
  static func run(waitingFor path: String) -> Int32 {
    let start = now
    Hardening.apply()
    guard let report = Report(path: CommandLine.arguments[1]) else { return 64 }
    let handover = Handover.received()
    let moment = handover.flatMap { Int(String(decoding: $0.sealed, as: UTF8.self)) }
    report("process \(getpid())")
    report("name \(name), descriptors \(openDescriptors), kept \(handover?.descriptors ?? [])")
    report("variable \(getenv("RIPPLES_HANDOVER") != nil), again \(Handover.received() != nil)")
    if let moment { report("main \(start - moment)") }
    if handover != nil, path == "fail" { return 3 }
    if handover != nil, path == "trap" { fatalError("asked for") }
    guard let terminal = try? CursesTerminal() else { return 65 }
    var words: [String] = []
    while true {
      terminal.show(page(terminal.size, words.first ?? "no words"))
      if let moment { report("shown \(now - moment)") }
      report(words.isEmpty ? "frame" : "frame with words")
      for event in terminal.nextEvents(before: nil) {
        report("\(event)")
        switch event {
        // They are made here, so that the file of the program has none of them as they are.
        case .key("n"): words = (0..<2_000).map { "\($0)-" + String(repeating: "marked-", count: 20) }
        case .key("l"): reexecute(Handover(sealed: Array("\(now)".utf8)), report)
        case .key("h"): reexecute(Handover(sealed: [], descriptors: [dup(STDIN_FILENO)]), report)
        case .key(.control("z")): reexecute(Handover(sealed: [], stops: true), report)
        case .key("w"):
          wait(for: path)
          reexecute(Handover(sealed: []), report)
        case .key(.control("c")), .terminate, .hangUp:
          terminal.leave()
          report("left")
          return 0
        default: break
        }
      }
    }
  }

  private static func reexecute(_ handover: Handover, _ report: Report) {
    do throws(ReexecutionError) { try handover.reexecute() } catch { report("failed \(error.code)") }
  }

  private static func page(_ size: Size, _ line: String) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.put(line, at: Point(column: 0, row: 0))
    return canvas
  }

  private static func wait(for path: String) {
    let gate = open(path, O_RDONLY | O_CLOEXEC)
    var byte: UInt8 = 0
    _ = read(gate, &byte, 1)
    close(gate)
  }

  private static var openDescriptors: [Int32] { (3..<256).filter { fcntl($0, F_GETFD) >= 0 } }

  /// Nanoseconds of a clock that no one sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// The name that the system lists the process by.
  private static var name: String {
    let file = open("/proc/self/comm", O_RDONLY | O_CLOEXEC)
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = read(file, &bytes, bytes.count)
    close(file)
    return String(decoding: bytes.prefix(max(0, count - 1)), as: UTF8.self)
  }
}
