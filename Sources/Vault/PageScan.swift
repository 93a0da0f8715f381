/// The rows of a database, read page by page, whatever became of what should lead to them.
///
/// Tables are not told apart: a row is known by its shape, and what is in it by its seal or checksum. What SQLite has
/// freed is zeros, so that nothing comes up that was erased.
struct PageScan {
  /// One column of a row; of numbers and texts it is no more than known that they are there.
  enum Value {
    case nothing
    case bytes([UInt8])
    case other
  }

  /// A row of a table, with its number, or an entry of an index.
  struct Cell {
    var number: Int64?
    var values: [Value]
  }

  private enum Kind: UInt8 {
    case indexTrunk = 0x02
    case indexLeaf = 0x0A
    case tableLeaf = 0x0D
  }

  private let file: [UInt8]
  private let pageSize: Int

  /// - Parameter file: all bytes of the database. Where the header does not say how large a page is, it is 4096 bytes.
  init(_ file: [UInt8]) {
    self.file = file
    let told = file.count < 100 ? 0 : Int(file[16]) << 8 | Int(file[17])
    let size = told == 1 ? 65536 : told
    pageSize = size >= 512 && size & (size - 1) == 0 ? size : 4096
  }

  /// All cells that can be read, in the order of the pages.
  var cells: [Cell] {
    var cells: [Cell] = []
    for page in 0..<(file.count / pageSize) {
      let start = page * pageSize
      let header = start + (page == 0 ? 100 : 0)
      guard let kind = Kind(rawValue: file[header]) else { continue }
      let pointers = header + (kind == .indexTrunk ? 12 : 8)
      let count = min(integer(at: header + 3, bytes: 2), (start + pageSize - pointers) / 2)
      for index in 0..<count {
        let place = integer(at: pointers + 2 * index, bytes: 2)
        guard place < pageSize else { continue }
        if let cell = cell(of: kind, at: start + place, end: start + pageSize) { cells.append(cell) }
      }
    }
    return cells
  }

  private func cell(of kind: Kind, at start: Int, end: Int) -> Cell? {
    var place = start + (kind == .indexTrunk ? 4 : 0)
    guard let size = varint(&place, end), size <= file.count else { return nil }
    var number: Int64?
    if kind == .tableLeaf {
      guard let found = varint(&place, end) else { return nil }
      number = Int64(found)
    }
    guard let payload = payload(of: Int(size), at: place, end, isTable: kind == .tableLeaf) else {
      return nil
    }
    return values(of: payload).map { Cell(number: number, values: $0) }
  }

  /// What a cell holds, with the pages that it runs over to.
  private func payload(of size: Int, at start: Int, _ end: Int, isTable: Bool) -> [UInt8]? {
    let most = isTable ? pageSize - 35 : (pageSize - 12) * 64 / 255 - 23
    let least = (pageSize - 12) * 32 / 255 - 23
    var local = size
    if size > most {
      let even = least + (size - least) % (pageSize - 4)
      local = even <= most ? even : least
    }
    guard start + local + (local < size ? 4 : 0) <= end else { return nil }
    var payload = Array(file[start..<(start + local)])
    var next = local < size ? integer(at: start + local, bytes: 4) : 0
    while payload.count < size {
      let page = (next - 1) * pageSize
      guard next > 0, page + pageSize <= file.count else { return nil }
      payload += file[(page + 4)..<(page + 4 + min(pageSize - 4, size - payload.count))]
      next = integer(at: page, bytes: 4)
    }
    return payload
  }

  /// The columns of a record: their types stand first, then their bytes.
  private func values(of record: [UInt8]) -> [Value]? {
    let scan = PageScan(record)
    var place = 0
    guard let header = scan.varint(&place, record.count), header <= record.count else { return nil }
    var values: [Value] = []
    var start = Int(header)
    while place < Int(header) {
      guard let type = scan.varint(&place, Int(header)), type < 2 * UInt64(record.count) + 14 else {
        return nil
      }
      let size = type < 12 ? [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][Int(type)] : (Int(type) - 12) / 2
      guard start + size <= record.count else { return nil }
      if type == 0 {
        values.append(.nothing)
      } else if type >= 12, type % 2 == 0 {
        values.append(.bytes(Array(record[start..<(start + size)])))
      } else {
        values.append(.other)
      }
      start += size
    }
    return values
  }

  private func integer(at place: Int, bytes: Int) -> Int {
    file[place..<(place + bytes)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// SQLite's numbers of up to nine bytes; nil for one that no length, type or number of a row comes to.
  private func varint(_ place: inout Int, _ end: Int) -> UInt64? {
    var number: UInt64 = 0
    for _ in 0..<8 {
      guard place < end else { return nil }
      let byte = file[place]
      place += 1
      number = number << 7 | UInt64(byte & 0x7F)
      if byte < 0x80 { return number }
    }
    return nil
  }
}
