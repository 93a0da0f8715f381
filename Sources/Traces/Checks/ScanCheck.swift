/// Whether files of one sort name the program: lines by their number, and no word of what they say.
struct ScanCheck: Check {
  /// One file that may name it.
  struct Source: Sendable {
    var path: String
    /// Whether it has lines that mean something to a reader; a database has none.
    var hasLines = true
  }

  /// What is looked at, and how it is mended, before anything is found.
  let finding: Finding
  /// The files to read, once the machine is known.
  private let sources: @Sendable (Machine) -> [Source]
  private var left: [Source]?
  private var scan: NameScan?
  private var found: [String] = []
  private var unread: [String] = []

  init(_ finding: Finding, sources: @escaping @Sendable (Machine) -> [Source]) {
    self.finding = finding
    self.sources = sources
  }

  mutating func step(on machine: Machine) -> Finding? {
    guard var left else {
      self.left = sources(machine).filter { machine.status($0.path) != nil || machine.exists($0.path) }
        .reversed()
      return nil
    }
    guard let source = left.last else {
      var finding = finding
      finding.found += found
      finding.unread = unread
      return finding
    }
    var scan = scan ?? NameScan(of: source.path)
    scan.step(on: machine)
    if scan.isOver {
      note(scan, of: source, name: machine.name(source.path))
      left.removeLast()
    }
    self.scan = scan.isOver ? nil : scan
    self.left = left
    return nil
  }

  private mutating func note(_ scan: NameScan, of source: Source, name: String) {
    if scan.isRefused { unread.append(name) }
    if scan.count > 0 {
      found.append(source.hasLines ? "\(name) names it in \(scan.place)." : "\(name) names it.")
    }
    if scan.isCutOff { unread.append("the end of \(name)") }
  }
}

extension NameScan {
  /// The lines in words: `line 12`, `lines 3, 4 and 9`, `lines 1, 2 and 40 more`.
  var place: String {
    guard lines.count > 1 || count > lines.count else { return "line \(lines.first ?? 0)" }
    if count > lines.count {
      return "lines \(lines.map(String.init).joined(separator: ", ")) and \(count - lines.count) more"
    }
    return "lines \(lines.dropLast().map(String.init).joined(separator: ", ")) and \(lines[lines.count - 1])"
  }
}
