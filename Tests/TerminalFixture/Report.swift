import Glibc

/// What the fixture tells its test, line by line, through a named pipe.
struct Report {
  private let descriptor: Int32

  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  func callAsFunction(_ line: String) {
    var bytes = Array((line + "\n").utf8)
    _ = write(descriptor, &bytes, bytes.count)
  }
}
