/// Reads the comments that set a passage apart, each alone on its line: `<!-- partner -->`, `<!-- instead -->` and
/// `<!-- end -->`.
///
/// They are comments so that a chapter reads well in any Markdown viewer.
struct PassageReader {
  private enum Mark: String {
    case partner, instead, end
  }

  private(set) var passages: [Passage] = []
  /// The block that the open passage begins with, and the one that its other half begins with.
  private var start: Int?
  private var turn: Int?

  /// Takes a comment in, before the block with the index `next`; an objection where it makes no sense there, and nil
  /// for what is none of these comments.
  mutating func take(_ comment: String, next: Int) -> Outcome {
    guard let mark = Self.mark(in: comment) else { return .noMark }
    switch (mark, start, turn) {
    case (.partner, nil, _): start = next
    case (.partner, _, _):
      return .objection("Passages do not stand in one another. Write <!-- end --> first.")
    case (.instead, let start?, nil):
      if start == next {
        return .objection("This passage is empty. Write what is folded away, or take it out.")
      }
      turn = next
    case (.instead, nil, _), (.end, nil, _):
      return .objection("No passage is open here. Write <!-- partner --> where it begins.")
    case (.instead, _, _): return .objection("A passage has one other half. Take this <!-- instead --> out.")
    case (.end, let start?, _):
      self.start = nil
      defer { turn = nil }
      if start == next {
        return .objection("This passage is empty. Write what is folded away, or take it out.")
      }
      passages.append(Passage(partnerFacing: start..<(turn ?? next), instead: (turn ?? next)..<next))
    }
    return .taken
  }

  enum Outcome: Equatable {
    case noMark, taken
    case objection(String)
  }

  /// Whether a passage is open that has no end.
  var isOpen: Bool { start != nil }

  private static func mark(in comment: String) -> Mark? {
    let words = comment.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, words[0] == "<!--", words[2] == "-->" else { return nil }
    return Mark(rawValue: String(words[1]))
  }
}
