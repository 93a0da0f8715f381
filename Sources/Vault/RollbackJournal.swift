/// The rollback journal of a save, as SQLite writes it: the pages of the database as they were before.
struct RollbackJournal {
  private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

  /// Bytes of a page.
  private let pageSize: Int
  /// The pages that the database had before the save.
  private let pageCount: Int
  /// What the pages held that the save was to change; the first is number 1.
  private var pages: [(number: Int, content: ArraySlice<UInt8>)] = []

  /// Reads all pages whose checksum holds, or answers nil when these bytes are no rollback journal.
  init?(_ bytes: [UInt8]) {
    guard let first = Header(bytes[...]) else { return nil }
    (pageSize, pageCount) = (first.pageSize, first.pageCount)
    var (header, start) = (first, 0)
    while true {
      var rest = ByteReader(bytes.dropFirst(start + first.sectorSize))
      for _ in 0..<min(header.records, bytes.count / pageSize) {
        guard let number = rest.integer(UInt32.self), let content = rest.take(pageSize),
          let checksum = rest.integer(UInt32.self), checksum == header.checksum(of: content)
        else { return }
        pages.append((Int(number), content))
      }
      let length = first.sectorSize + header.records * (pageSize + 8)
      start += (length + first.sectorSize - 1) / first.sectorSize * first.sectorSize
      guard start < bytes.count, let next = Header(bytes[start...], after: first) else { return }
      header = next
    }
  }

  /// How often the database had been changed before the save; nil when the journal does not come to it.
  var changes: UInt32? { pages.first { $0.number == 1 }.flatMap { Self.changes(of: $0.content) } }

  /// How often a database was changed, as its first page has it.
  static func changes(of file: some Collection<UInt8>) -> UInt32? {
    var reader = ByteReader(file.dropFirst(24).prefix(4))
    return reader.integer(UInt32.self)
  }

  /// The database with the save undone.
  func undoing(_ file: [UInt8]) -> [UInt8] {
    var file = file
    let size = pageCount * pageSize
    if file.count > size { file.removeLast(file.count - size) }
    // A save takes no page away, so that none lies further off than all that the journal holds could fill.
    let farthest = file.count + pages.count * pageSize
    for (number, content) in pages where (1...max(1, pageCount)).contains(number) {
      let end = number * pageSize
      guard end <= farthest else { continue }
      if file.count < end { file += repeatElement(0, count: end - file.count) }
      file.replaceSubrange((end - pageSize)..<end, with: content)
    }
    return file
  }
}

extension RollbackJournal {
  /// What stands before some of the pages, in a sector of its own.
  private struct Header {
    let records: Int
    let nonce: UInt32
    let pageCount: Int
    let sectorSize: Int
    let pageSize: Int

    /// - Parameter first: the header that the journal begins with, which alone has the sizes.
    init?(_ bytes: ArraySlice<UInt8>, after first: Header? = nil) {
      var reader = ByteReader(bytes)
      guard reader.take(8)?.elementsEqual(RollbackJournal.magic) == true,
        let records = reader.integer(UInt32.self), let nonce = reader.integer(UInt32.self),
        let pageCount = reader.integer(UInt32.self), let sectorSize = reader.integer(UInt32.self),
        let pageSize = reader.integer(UInt32.self)
      else { return nil }
      let sizes = first.map { ($0.sectorSize, $0.pageSize) } ?? (Int(sectorSize), Int(pageSize))
      (self.sectorSize, self.pageSize) = sizes
      guard (32...65536).contains(sizes.0), (512...65536).contains(sizes.1), pageCount < 1 << 24 else {
        return nil
      }
      // All ones stand for as many as there are; more than the bytes hold are not there anyway.
      self.records = min(Int(records), bytes.count / (sizes.1 + 8))
      self.nonce = nonce
      self.pageCount = Int(pageCount)
    }

    /// Every 200th byte, from the end, added to the nonce.
    func checksum(of content: ArraySlice<UInt8>) -> UInt32 {
      stride(from: pageSize - 200, to: 0, by: -200).reduce(nonce) {
        $0 &+ UInt32(content[content.startIndex + $1])
      }
    }
  }
}
