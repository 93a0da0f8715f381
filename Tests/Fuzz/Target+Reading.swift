import Journal
import Workbook

/// What is read of a record is written so that it is read the same again.
func fuzzRecords(_ bytes: [UInt8]) {
  guard let record = try? Record(decoding: bytes) else { return }
  let written = record.encoded()
  guard let again = try? Record(decoding: written) else { fatalError("what was written cannot be read") }
  precondition(again == record && again.encoded() == written)
}

/// A small bundle, with these bytes for one of its files.
func fuzzBundle(_ bytes: [UInt8]) {
  let texts = SmallBundle().texts
  let paths = texts.keys.sorted()
  guard let first = bytes.first else { return }
  let chosen = paths[Int(first) % paths.count]
  let files = BundleFiles { path throws(BundleFiles.Failure) in
    if path == chosen { return Array(bytes.dropFirst()) }
    guard let text = texts[path] else { throw .missing }
    return Array(text.utf8)
  }
  let faults = Workbook.check(files)
  for fault in faults { _ = "\(fault)" }
}
