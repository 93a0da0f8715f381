import Glibc

enum StandardError {
  /// One line, with the program's name before it; a closed standard error is no reason to fail.
  static func say(_ line: String) {
    let bytes = Array("ripples: \(line)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
