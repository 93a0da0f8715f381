import CTrials
import Glibc
import Sandbox

/// What the fixture does, one word of its arguments after another; each tells in a line what came of it.
struct Steps {
  private var rest: ArraySlice<String>
  private var rights = Rights.program
  private var opener: Opener?

  init(_ words: [String]) { rest = words[...] }

  mutating func run() {
    while let word = rest.popFirst() {
      let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
      say("\(word) \(perform(parts[0], parts.count > 1 ? parts[1] : ""))")
    }
  }

  private mutating func perform(_ verb: String, _ object: String) -> String {
    switch verb {
    case "may-read": rights.reading.append(object)
    case "may-write": rights.writing.append(object)
    case "old": return ripples_grow_old(object == "all" ? 1 : 0) == 0 ? "yes" : "no"
    case "enter": return words(of: Sandbox.enter(rights))
    case "narrow": return Sandbox.narrow(to: rights) ? "yes" : "no"
    case "inherited": return Sandbox.inherited.map(words) ?? "none"
    case "room": return "\(roomForLayers)"
    case "call": return name(of: ripples_try(object))
    case "exec": return execute(object)
    case "again": return executeAgain(Int(object) ?? 0)
    case "opener": opener = Opener()
    case "opener-at": opener = Int32(object).flatMap(Opener.init(inheriting:))
    case "opener-is": return "\(opener?.descriptor ?? -1)"
    case "ask-create": return tell { opener throws(Opener.Failure) in try opener.create(object) }
    case "ask-read": return tell { opener throws(Opener.Failure) in try opener.read(object) }
    case "ask-remove":
      return tell { opener throws(Opener.Failure) in
        try opener.remove(object)
        return -1
      }
    case "wait": _ = readLine()
    default: return FileTrial(rawValue: verb).map { name(of: $0.error(at: object)) } ?? "what?"
    }
    return "done"
  }

  private func words(of report: Report) -> String {
    "landlock \(report.landlock ?? 0) privileges \(report.hasNoNewPrivileges) filter \(report.hasFilter)"
  }

  /// How many more layers the kernel takes on this process; it takes them.
  private var roomForLayers: Int {
    var count = 0
    while count < 20, Sandbox.narrow(to: rights) { count += 1 }
    return count
  }

  /// Becomes another program; comes back only with an error.
  private func execute(_ path: String) -> String {
    var words = [strdup(path), nil]
    execv(path, &words)
    return name(of: errno)
  }

  /// Becomes the fixture once more, by a descriptor, to do the same steps `count` times, and then the rest.
  private mutating func executeAgain(_ count: Int) -> String {
    guard count > 0 else { return "done" }
    let program = open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
    let repeated = CommandLine.arguments.dropFirst().map {
      $0.hasPrefix("again:") ? "again:\(count - 1)" : $0
    }
    // What is asked over was handed on, and is not started anew.
    let handed = repeated.map { word in
      opener.map { word == "opener" ? "opener-at:\($0.descriptor)" : word } ?? word
    }
    var words = (["fixture"] + handed).map { strdup($0) } + [nil]
    fexecve(program, &words, environment)
    return name(of: errno)
  }

  private var environment: [UnsafeMutablePointer<CChar>?] { [strdup("SWIFT_BACKTRACE=enable=no"), nil] }

  /// The bytes of a file that was handed in, or that something was written to it, or the error.
  private func tell(_ ask: (Opener) throws(Opener.Failure) -> Int32) -> String {
    guard let opener else { return "nobody" }
    do {
      let file = try ask(opener)
      guard file >= 0 else { return "yes" }
      defer { close(file) }
      return File(descriptor: file).description
    } catch { return name(of: error.code) }
  }

  private func name(of error: Int32) -> String {
    switch error {
    case 0: "yes"
    case EPERM: "EPERM"
    case EACCES: "EACCES"
    case ENOENT: "ENOENT"
    case EEXIST: "EEXIST"
    case EINVAL: "EINVAL"
    case E2BIG: "E2BIG"
    default: "\(error)"
    }
  }

  private func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
