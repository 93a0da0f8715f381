import Glibc

/// Where the program says what is not asked for: on standard error.
enum StandardError {
  /// One line, with the program's name before it; a closed standard error is no reason to fail.
  static func say(_ line: String) { write("ripples: \(line.printable())\n") }

  /// A question, with the answer to come on the same line.
  static func ask(_ question: String) { write("ripples: \(question.printable()) ") }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// Where the program says what was asked for: on standard output.
enum StandardOutput {
  /// One line.
  static func say(_ line: String) { print(line.printable()) }

  /// As many lines as there are in it.
  static func say(lines: String) { print(lines.printable(linesKept: true)) }
}
