/// One letter typed.
struct Keystroke {
  let milliseconds: Double
  /// The bytes written for it.
  let bytes: Double

  /// Types the letters of the bench's sentence where the cursor of a session is.
  static func all(in session: borrowing Session) throws -> [Keystroke] {
    var strokes: [Keystroke] = []
    for letter in Bench.sentence {
      let repaint = try session.type(String(letter).utf8, showing: String(letter))
      strokes.append(
        Keystroke(milliseconds: repaint.duration.milliseconds, bytes: Double(repaint.bytes.count)))
    }
    return strokes
  }
}
