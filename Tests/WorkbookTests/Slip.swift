import Testing

/// A slip of a writer and what the reader of the bundle says to it.
struct Slip: Sendable, CustomTestStringConvertible {
  /// The file that is spoiled.
  var file = "chapters/01-one.md"
  /// What is taken out of the small bundle; nil for the whole text after the head of chapter 1.
  var old: String?
  let new: String
  /// The faults as they are printed; without the file's name when it is chapter 1's.
  let faults: [String]

  /// Another text of chapter 1, which starts on line 6.
  init(chapter text: String, _ faults: String...) {
    new = text
    self.faults = faults
  }

  /// A chapter of one block, whose YAML starts on line 7.
  init(_ kind: String, _ yaml: String, _ faults: String...) {
    new = "```\(kind)\n\(yaml)\n```\n"
    self.faults = faults
  }

  /// A text of the small bundle replaced by another.
  init(in file: String, _ old: String, _ new: String, _ faults: String...) {
    (self.file, self.old, self.new, self.faults) = (file, old, new, faults)
  }

  var testDescription: String { new.debugDescription }

  /// What is said, to be compared with `faults`.
  var heard: [String] {
    guard let old else { return SmallBundle(chapter: new).chapterErrors }
    let bundle = SmallBundle().replacing(old, with: new, in: file)
    return bundle.texts == SmallBundle().texts ? ["The slip changes nothing."] : bundle.faults
  }
}
