/// Reads a bundle file by file and remembers what it finds, so that all faults come up in one run.
struct BundleReader {
  private let files: BundleFiles
  private(set) var findings = Findings()

  init(_ files: BundleFiles) { self.files = files }

  /// The workbook; it is whole only when no finding is an error.
  mutating func workbook() -> Workbook {
    var cover = open("workbook.yaml", as: "workbook", defining: [.chapter, .exercise])
    let chapters = chapters(in: cover.chapterFiles("chapters")) { _ in true }
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

  /// The cover, the bank of practices and the heads of all chapters, with the text of one chapter alone.
  mutating func glance(at chapter: Chapter.ID?) -> Workbook {
    var cover = open("workbook.yaml", as: "workbook", defining: [.chapter, .exercise])
    let chapters = chapters(in: cover.chapterFiles("chapters")) { $0 == chapter }
    let workbook = Workbook(
      reading: &cover, chapters: chapters, practices: practices(), helplines: .none, sources: [])
    findings.take(cover.finished())
    return workbook
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

  private mutating func chapters(
    in files: [(name: String, place: Place)], withText: (Chapter.ID) -> Bool
  ) -> [Chapter] {
    var chapters: [Chapter] = []
    for (number, file) in files.enumerated() {
      if let text = text(of: "chapters/" + file.name, toldAt: file.place),
        let chapter = ChapterReader.read(text, number: number, withText: withText, into: &findings)
      {
        chapters.append(chapter)
      } else {
        findings.incomplete.formUnion([.chapter, .exercise])
      }
    }
    return chapters
  }

  /// The text of a file; nil is told at the place that names it.
  private mutating func text(of path: String, toldAt place: Place) -> TextFile? {
    do throws(BundleFiles.Failure) {
      return TextFile(path, try files.read(path), into: &findings)
    } catch {
      findings.error(at: place, error.message(about: path))
      return nil
    }
  }
}
