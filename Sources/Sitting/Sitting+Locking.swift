import Journal

/// A journal that opens with a passphrase.
extension Sitting {
  /// Opens the journal with what stands in the secret field.
  public mutating func unlock() { ask(.unlock) }

  /// Has something done with what stands in the secret field.
  public mutating func ask(_ step: SecretStep) { ask(.secret(step)) }

  /// Opens the journal that was locked, as it is on disk.
  public mutating func open(_ summary: Summary, keeping: Keeping) {
    self.summary = summary
    self.keeping = keeping
    isSolo = summary[.practiceSet] == "solo"
  }

  /// Forgets all of the sitting, and of the journal, which is there and closed.
  public mutating func close() {
    self = Sitting(
      book: book, summary: Summary(), keeping: .locked, now: now, locality: locality, random: random)
  }
}
