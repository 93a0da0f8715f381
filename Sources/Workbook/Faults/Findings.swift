/// What reading a part of a bundle turned up beside its values.
struct Findings {
  /// A name space of identifiers that hold in the whole bundle.
  enum Subject: String {
    case chapter, exercise, practice, source, country
    case line = "help line"
  }

  /// An identifier where it is given, or where it is meant.
  struct Mention {
    let subject: Subject
    let name: String
    let place: Place
  }

  /// A text that counts for how easy a chapter is to read.
  struct Passage {
    enum Kind { case reading, ask }

    let text: String
    let kind: Kind
    let place: Place
  }

  var faults: [Fault] = []
  var definitions: [Mention] = []
  var references: [Mention] = []
  var passages: [Passage] = []
  /// Subjects of which some definitions could not be read, so that nobody knows what is missing.
  var incomplete: Set<Subject> = []

  mutating func error(at place: Place, _ message: String) { faults.append(Fault(at: place, message)) }

  mutating func warn(at place: Place, _ message: String) {
    faults.append(Fault(.warning, at: place, message))
  }

  mutating func take(_ other: Findings) {
    faults += other.faults
    definitions += other.definitions
    references += other.references
    passages += other.passages
    incomplete.formUnion(other.incomplete)
  }
}
