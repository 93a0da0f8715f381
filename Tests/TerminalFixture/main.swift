import Canvas
import Curses
import Glibc
import Terminal
import Time

// A program for a test to look at from outside: it writes on a page what is typed, reports each event
// and each frame to the named pipe that is its argument, and ends in as many ways as a program can.
// A word after it makes it another program, which shows nothing: `drop` forgets each event as soon as it has been
// counted, `secret` has a secret field, `long` and the path of a pipe make long calls, and `phoenix` and such a path
// execute it afresh.

switch CommandLine.arguments.dropFirst(2) {
case ["drop"]: exit(Dropper.run())
case ["secret"]: exit(SecretKeeper.run())
case let words where words.count == 2 && words.first == "long":
  exit(LongCaller.run(waitingFor: words.last ?? ""))
case let words where words.count == 2 && words.first == "phoenix":
  exit(Phoenix.run(waitingFor: words.last ?? ""))
default: break
}
Hardening.apply()
// What is closed when a program is executed was not inherited.
let inherited = (3..<256).filter { fcntl($0, F_GETFD) == 0 }
guard CommandLine.arguments.count == 2, let report = Report(path: CommandLine.arguments[1]) else {
  exit(64)
}
var core = rlimit()
getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
report("inherited \(inherited) core \(core.rlim_max) mask \(umask(0o077)) dumpable \(isDumpable)")

/// What the kernel says of whether others may read the memory of this process: 0 for no.
///
/// Root may read it anyway, so that no look from outside tells; and Swift cannot call a function of C whose parameters
/// vary in number by its name.
var isDumpable: Int32 {
  let getDumpable: CInt = 3  // PR_GET_DUMPABLE, which Glibc does not export to Swift
  typealias Control = @convention(c) (CInt, UInt, UInt, UInt, UInt) -> CInt
  guard let address = dlsym(nil, "prctl") else { return -1 }
  return unsafeBitCast(address, to: Control.self)(getDumpable, 0, 0, 0, 0)
}

func end(of depth: Int) -> Int { depth < 0 ? 0 : end(of: depth + 1) + end(of: depth + 2) }

do throws(TerminalError) {
  let terminal = try CursesTerminal()
  report("open \(terminal.isUnicode ? "unicode" : "ascii")")
  var page = Page(size: terminal.size)
  var isFinished = false
  while !isFinished {
    terminal.show(page.canvas)
    report("frame \(page.size.columns)x\(page.size.rows) page \(page.number)")
    for event in terminal.nextEvents(before: nil) {
      report("\(event)")
      switch event {
      case .key(.control("x")), .terminate, .hangUp: isFinished = true
      case .key(.control("z")), .suspend: terminal.suspend()
      case .key(.control("t")): fatalError("asked for")
      case .key(.control("o")): report("\(end(of: 0))")
      case .key(.control("p")): report("past \(terminal.nextEvents(before: Deadline(milliseconds: 0)))")
      case .key(.control("l")): page.size = Size(columns: 200, rows: 60)
      case .key(.control("s")): page.size = Size(columns: 20, rows: 5)
      case .key(let key): page.update(key)
      case .resize(let size): page.size = size
      case .paste, .secret, .wheel, .focus, .resume: break
      }
    }
  }
  terminal.leave()
  terminal.leave()
  report("left")
} catch {
  var line = Array("\(error)\n".utf8)
  _ = write(STDERR_FILENO, &line, line.count)
  exit(error.exitCode)
}
