import Glibc

/// What libFuzzer's bytes are given to; the environment names it.
enum Target: String, CaseIterable {
  /// A key slot, with its own checksum or the right one.
  case slots
  /// What is inside a seal, a rollback journal, and a whole database.
  case rows
  /// A record of the journal.
  case records
  /// One file of a bundle; the first byte chooses which.
  case bundle

  /// The one that RIPPLES_FUZZ names.
  static let chosen = getenv("RIPPLES_FUZZ").flatMap { Target(rawValue: String(cString: $0)) } ?? .slots

  func take(_ bytes: [UInt8]) {
    switch self {
    case .slots: fuzzSlots(bytes)
    case .rows: fuzzRows(bytes)
    case .records: fuzzRecords(bytes)
    case .bundle: fuzzBundle(bytes)
    }
  }
}

/// libFuzzer calls it with one input after another.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Target.chosen.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
