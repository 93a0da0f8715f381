/// Reads a bundle file by file and remembers what it finds, so that all faults come up in one run.
struct BundleReader {
  private let files: BundleFiles
  private(set) var findings = Findings()
  /// Whether the files are more than anyone would read: that is the one thing to tell then.
  private(set) var isTooLarge = false
  /// Files that were read before any was looked into, until they are.
  private var readAhead: [String: Result<[UInt8], BundleFiles.Failure>] = [:]

  init(_ files: BundleFiles) { self.files = files }

  /// The workbook; it is whole only when no finding is an error.
  mutating func workbook() -> Workbook {
    var cover = open("workbook.yaml", as: "workbook", defining: [.chapter, .exercise])
    let names = cover.chapterFiles("chapters")
    let lists = ["practices.yaml", "helplines.yaml", "sources.yaml"]
    guard read(lists + names.map { "chapters/" + $0.name }) else {
      return Workbook(reading: &cover, chapters: [], practices: [], helplines: .none, sources: [])
    }
    let chapters = chapters(in: names)
    let practices = practices()

    var directory = open("helplines.yaml", as: "list of help lines", defining: [.line])
    let helplines = Helplines(reading: &directory)
    findings.take(directory.finished())

    var bibliography = open("sources.yaml", as: "list of sources", defining: [.source])
    let sources = bibliography.records("sources", of: "source") { Source(reading: &$0) }
    if sources.isEmpty { findings.incomplete.insert(.source) }
    findings.take(bibliography.finished())

    let workbook = Workbook(
      reading: &cover, chapters: chapters, practices: practices, helplines: helplines, sources: sources)
    findings.take(cover.finished())
    return workbook
  }

  /// The cover and the heads of all chapters, with the text of one, and of those whose answers it speaks of; the bank of
  /// practices where it is asked for, or where that text offers some.
  mutating func glance(at id: Chapter.ID?, withPractices: Bool) -> Workbook {
    var cover = open("workbook.yaml", as: "workbook", defining: [.chapter, .exercise])
    let files = cover.chapterFiles("chapters")
    guard read(files.map { "chapters/" + $0.name }) else {
      return Workbook(reading: &cover, chapters: [], practices: [], helplines: .none, sources: [])
    }
    var chapters = chapters(in: files) { $0.id == id }
    let blocks = chapters.first { $0.id == id }?.blocks ?? []
    for name in Set(blocks.compactMap(\.recalled?.name)) { read(&chapters, thatMention: name, from: files) }
    let workbook = Workbook(
      reading: &cover, chapters: chapters,
      practices: withPractices || blocks.contains(where: \.isOffer) ? practices() : [],
      helplines: .none, sources: [])
    findings.take(cover.finished())
    return workbook
  }

  /// Adds their texts to the heads of chapters in which a name stands, as where it is defined.
  private mutating func read(
    _ chapters: inout [Chapter], thatMention name: String, from files: [(name: String, place: Place)]
  ) {
    for index in chapters.indices where chapters[index].blocks.isEmpty {
      let (number, file) = (chapters[index].number, files[chapters[index].number])
      guard let bytes = bytes(of: file), bytes.mention(name),
        let chapter = chapter(bytes, of: file.name, number: number)
      else { continue }
      chapters[index] = chapter
    }
  }

  /// Reads files and looks into none; false when they are too large together.
  private mutating func read(_ paths: [String]) -> Bool {
    var room = BundleFiles.largestBundle
    for path in paths {
      do throws(BundleFiles.Failure) {
        let bytes = try files.read(path)
        readAhead[path] = .success(bytes)
        room -= bytes.count
      } catch {
        readAhead[path] = .failure(error)
      }
      guard room < 0 else { continue }
      (isTooLarge, findings) = (true, Findings())
      findings.error(
        at: Place(file: "workbook.yaml"),
        "This book has more than \(BundleFiles.largestBundle >> 20) MB of text. Make two of it, or take some out."
      )
      return false
    }
    return true
  }

  private mutating func practices() -> [Practice] {
    var bank = open("practices.yaml", as: "practice bank", defining: [.practice])
    let practices = bank.records("practices", of: "practice") { Practice(reading: &$0) }
    if practices.isEmpty { findings.incomplete.insert(.practice) }
    findings.take(bank.finished())
    return practices
  }

  /// The record that a file holds; one without keys when it holds none, which is told.
  private mutating func open(_ path: String, as noun: String, defining subjects: Set<Findings.Subject>)
    -> Record
  {
    let place = Place(file: path)
    let node = text(of: path, toldAt: place).flatMap {
      YAMLParser.parse($0.bytes[...], startingAt: place, into: &findings)
    }
    if node == nil { findings.incomplete.formUnion(subjects) }
    return Record(noun, node ?? YAMLNode(value: .refused, place: place))
  }

  /// The chapters, whole, or their heads alone where the text is not wanted.
  private mutating func chapters(
    in files: [(name: String, place: Place)], withText isWanted: ((Chapter) -> Bool)? = nil
  ) -> [Chapter] {
    files.enumerated().compactMap { number, file in
      guard let bytes = bytes(of: file) else { return nil }
      if let isWanted, let head = chapter(ChapterText.head(of: bytes), of: file.name, number: number),
        !isWanted(head)
      {
        return head
      }
      return chapter(bytes, of: file.name, number: number)
    }
  }

  private mutating func chapter(_ bytes: [UInt8], of name: String, number: Int) -> Chapter? {
    let chapter = TextFile("chapters/" + name, bytes, into: &findings).flatMap {
      ChapterReader.read($0, number: number, into: &findings)
    }
    if chapter == nil { findings.incomplete.formUnion([.chapter, .exercise]) }
    return chapter
  }

  private mutating func bytes(of chapter: (name: String, place: Place)) -> [UInt8]? {
    let bytes = bytes(of: "chapters/" + chapter.name, toldAt: chapter.place)
    if bytes == nil { findings.incomplete.formUnion([.chapter, .exercise]) }
    return bytes
  }

  /// The text of a file; nil is told at the place that names it, or at what makes it no text.
  private mutating func text(of path: String, toldAt place: Place) -> TextFile? {
    bytes(of: path, toldAt: place).flatMap { TextFile(path, $0, into: &findings) }
  }

  private mutating func bytes(of path: String, toldAt place: Place) -> [UInt8]? {
    do throws(BundleFiles.Failure) {
      switch readAhead.removeValue(forKey: path) {
      case .success(let bytes): return bytes
      case .failure(let failure): throw failure
      case nil: return try files.read(path)
      }
    } catch {
      findings.error(at: place, error.message(about: path))
      return nil
    }
  }
}

extension Block {
  fileprivate var isOffer: Bool { if case .offer = self { true } else { false } }

  /// The exercise whose answer is shown again.
  fileprivate var recalled: Exercise.ID? {
    if case .recall(let recall) = self { recall.exercise } else { nil }
  }
}

extension [UInt8] {
  /// Whether a name stands anywhere in it: where it is defined, or only spoken of.
  fileprivate func mention(_ name: String) -> Bool {
    let name = Array(name.utf8)
    return indices.contains { self[$0] == name.first && self[$0...].starts(with: name) }
  }
}
