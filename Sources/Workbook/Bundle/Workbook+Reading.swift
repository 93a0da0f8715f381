extension Workbook {
  /// Reads a content bundle from a folder; one with an error in it does not open, not even in part.
  public static func read(directory: String) throws(BundleFaults) -> Workbook {
    try read(BundleFiles(directory: directory))
  }

  /// Reads a content bundle from its files.
  public static func read(_ files: BundleFiles) throws(BundleFaults) -> Workbook {
    var reader = BundleReader(files)
    let workbook = reader.workbook()
    guard !reader.isTooLarge else { throw BundleFaults(faults: reader.findings.faults) }
    let faults = reader.findings.faults + References(of: workbook, with: reader.findings).faults
    guard faults.isEmpty else { throw BundleFaults(faults: faults.sorted()) }
    return workbook
  }

  /// What a first page is made from, and little more: cover, the head of every chapter, and the text of one and of those
  /// whose answers it speaks of; practices too where they are asked for, or where that text offers some.
  ///
  /// It is a glance at a bundle that has to be read whole before anything is done with it; nil where what it reads has
  /// an error in it, which the whole reading tells.
  public static func glance(
    directory: String, at chapter: Chapter.ID?, withPractices: Bool
  ) -> Workbook? {
    glance(BundleFiles(directory: directory), at: chapter, withPractices: withPractices)
  }

  /// The same, from the files of a bundle.
  public static func glance(
    _ files: BundleFiles, at chapter: Chapter.ID?, withPractices: Bool
  ) -> Workbook? {
    var reader = BundleReader(files)
    let workbook = reader.glance(at: chapter, withPractices: withPractices)
    return reader.findings.faults.isEmpty ? workbook : nil
  }

  /// Everything that should be put right in the bundle of a folder, in the order of its files and lines.
  public static func check(directory: String) -> [Fault] { check(BundleFiles(directory: directory)) }

  /// Everything that should be put right in a bundle: its errors, and what only earns a warning.
  public static func check(_ files: BundleFiles) -> [Fault] {
    var reader = BundleReader(files)
    let workbook = reader.workbook()
    let findings = reader.findings
    guard !reader.isTooLarge else { return findings.faults }
    let faults =
      findings.faults + References(of: workbook, with: findings).faults
      + Advice(on: workbook, with: findings).faults
    return faults.sorted()
  }
}
