/// A text that grows in memory of the caller, in which the marks on a letter stand in their canonical order.
struct OrderedMarks {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// The bytes written.
  private(set) var count = 0
  /// Where the marks begin that another one may have to go before.
  private var marks = 0

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  /// Appends a byte that is no part of a scalar; false when there is no room.
  mutating func append(byte: UInt8) -> Bool {
    guard count < memory.count else { return false }
    memory[count] = byte
    count += 1
    marks = count
    return true
  }

  /// Appends a scalar, before all marks on the same letter whose class is higher; false when there is no room.
  mutating func append(_ scalar: UInt32, class order: UInt32 = 0) -> Bool {
    let size = UTF8Scalar.size(of: scalar)
    guard memory.count - count >= size else { return false }
    let place = order == 0 ? count : self.place(ofClass: order)
    var index = count
    while index > place {
      index -= 1
      memory[index + size] = memory[index]
    }
    UTF8Scalar.write(scalar, into: memory, at: place)
    count += size
    if order == 0 { marks = count }
    return true
  }

  private func place(ofClass order: UInt32) -> Int {
    let written = UnsafeBufferPointer(rebasing: memory[..<count])
    var offset = marks
    while offset < count {
      let (scalar, size) = UTF8Scalar.first(in: written, at: offset)
      guard let scalar, CellTable.combiningClass(of: scalar) <= order else { break }
      offset += size
    }
    return offset
  }
}
