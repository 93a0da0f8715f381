import Testing

/// Fails once for each complaint, with its words as the message.
func expectNone(_ complaints: [String], location: SourceLocation = #_sourceLocation) {
  for complaint in complaints { Issue.record(Comment(rawValue: complaint), sourceLocation: location) }
}

/// Fails unless a spoiled copy of the book earns one complaint more than the book itself, with these words in it.
func expectOneMore(
  in spoiled: Content, about words: String..., complaints: (Content) throws -> [String],
  location: SourceLocation = #_sourceLocation
) throws {
  let known = try complaints(Content())
  let new = try complaints(spoiled).filter { !known.contains($0) }
  #expect(new.count == 1, "\(new.joined(separator: "\n"))", sourceLocation: location)
  for word in words { #expect(new.first?.contains(word) == true, "\(new)", sourceLocation: location) }
}
