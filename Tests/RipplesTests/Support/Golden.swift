import Canvas
import Glibc
import Testing

/// Compares a frame with the one that is kept in `Golden/`, a text file named after the test.
///
/// The frame comes first as text, then where the cursor is, and then its inks, a letter for each cell: `t` for a title or
/// what has the focus, `s` for strong, `q` for quiet, `a` for accent, `i` and `u` for italic and underlined.
///
/// With RIPPLES_RECORD=1 the frame is written there instead; look at what changed before it is committed.
func expectGolden(
  _ sitter: Sitter, _ part: String = "", test: String = #function, file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) throws {
  let folder = file[..<(file.lastIndex(of: "/") ?? file.endIndex)] + "/Golden/"
  let name = test.prefix { $0 != "(" } + (part.isEmpty ? "" : "-" + part)
  let path = folder + name + ".txt"
  let frame = sitter.canvas.picture
  if getenv("RIPPLES_RECORD") != nil { return try write(frame, to: String(path)) }
  let kept = try #require(
    read(String(path)), "there is no \(path): make record writes it", sourceLocation: location)
  #expect(frame == kept, sourceLocation: location)
}

extension Canvas {
  /// The frame as a golden file has it.
  fileprivate var picture: String {
    let place = cursor.map { "cursor: column \($0.column), row \($0.row)" } ?? "no cursor"
    let inks = (0..<size.rows).map { row in
      let letters = self[row: row].map { $0.style.letter }
      return String(letters).trimmingSuffix(" ")
    }
    return (text + [place + (isWriting ? ", writing" : "")] + inks).joined(separator: "\n") + "\n"
  }
}

extension Style {
  fileprivate var letter: Character {
    switch self {
    case .text: " "
    case .title: "t"
    case .strong: "s"
    case .quiet: "q"
    case .accent: "a"
    default: traits.contains(.italic) ? "i" : traits.contains(.underline) ? "u" : "?"
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self[...]
    while text.last == character { text.removeLast() }
    return String(text)
  }
}

private func read(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 65_536)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes[..<count], as: UTF8.self)
}

private func write(_ text: String, to path: String) throws {
  let file = try #require(fopen(path, "w"))
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}
