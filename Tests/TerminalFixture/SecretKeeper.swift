import Curses
import Glibc
import Terminal

/// Has a secret field until Enter, and reads keys after it: for a test that looks into memory for what was typed.
///
/// It is not hardened, so that the test may look. Ctrl-U wipes the field, which is the test's own.
enum SecretKeeper {
  private final class Field: SecretSink {
    private(set) var count = 0
    private var size = 0
    private let page = mmap(
      nil, 4096, PROT_READ | PROT_WRITE, Int32(MAP_PRIVATE) | Int32(MAP_ANONYMOUS), -1, 0)

    func append(_ byte: UInt8) -> Bool {
      guard size < 1024 else { return false }
      page?.storeBytes(of: byte, toByteOffset: size, as: UInt8.self)
      size += 1
      if byte & 0xC0 != 0x80 { count += 1 }
      return true
    }

    func removeLast() {}

    func clear() {
      if let page { explicit_bzero(page, 4096) }
      (count, size) = (0, 0)
    }
  }

  /// Returns the exit code.
  static func run() -> Int32 {
    guard let report = Report(path: CommandLine.arguments[1]), let terminal = try? CursesTerminal() else {
      return 64
    }
    let field = Field()
    var hasFocus = true
    report("open")
    while true {
      for event in terminal.nextEvents(before: nil, secret: hasFocus ? field : nil) {
        report("\(event)")
        if event == .terminate || event == .hangUp { return 0 }
        if event == .secret(.submit) { hasFocus = false }
        if event == .key("<") { hasFocus = true }
      }
    }
  }
}
