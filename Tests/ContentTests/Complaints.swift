import Testing

/// Fails once for each complaint, with its words as the message.
func expectNone(_ complaints: [String], location: SourceLocation = #_sourceLocation) {
  for complaint in complaints { Issue.record(Comment(rawValue: complaint), sourceLocation: location) }
}

/// Fails unless there is one complaint, with these words in it.
func expectOne(
  _ complaints: [String], about words: String..., location: SourceLocation = #_sourceLocation
) {
  #expect(complaints.count == 1, "\(complaints.joined(separator: "\n"))", sourceLocation: location)
  for word in words {
    #expect(complaints.first?.contains(word) == true, "\(complaints)", sourceLocation: location)
  }
}
