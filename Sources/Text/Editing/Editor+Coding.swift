/// An editor can be put away and taken up again as it was: its text, the caret, what is in view, the way back,
/// and the count of its changes: what was not saved before is not taken for saved after it.
extension Editor: Codable {
  private enum CodingKeys: String, CodingKey { case text, columns, caret, top, history, revision }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try container.decode(String.self, forKey: .text),
      columns: try container.decode(Int.self, forKey: .columns))
    let caret = try container.decode(Caret.self, forKey: .caret)
    guard content.paragraphs.indices.contains(caret.position.paragraph),
      caret.position.offset <= content.paragraphs[caret.position.paragraph].end
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .caret, in: container, debugDescription: "the caret is outside of the text")
    }
    take(
      caret, try container.decode(ScreenLine.self, forKey: .top),
      try container.decode(UndoHistory.self, forKey: .history),
      revision: try container.decode(Int.self, forKey: .revision))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encode(columns, forKey: .columns)
    try container.encode(caret, forKey: .caret)
    try container.encode(top, forKey: .top)
    try container.encode(history, forKey: .history)
    try container.encode(revision, forKey: .revision)
  }
}
