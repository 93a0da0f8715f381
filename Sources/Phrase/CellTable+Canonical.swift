extension CellTable {
  /// The one or two scalars that a scalar is canonically made of; nil where it is only itself. The first of them may be
  /// made of others again.
  static func parts(of scalar: UInt32) -> (first: UInt32, second: UInt32?)? {
    // Below are the letters of ASCII, of which most texts are made.
    guard scalar >= 0xC0 else { return nil }
    let table = decompositions
    let index = table.partition { table.number(at: $0, digits: 0..<5) < scalar }
    guard index < table.count, table.number(at: index, digits: 0..<5) == scalar else { return nil }
    let second = table.number(at: index, digits: 10..<15)
    return (table.number(at: index, digits: 5..<10), second == 0 ? nil : second)
  }

  /// The canonical combining class: 0 for what begins a character, the order of the mark for what follows one.
  static func combiningClass(of scalar: UInt32) -> UInt32 {
    guard scalar >= 0x300 else { return 0 }
    let table = classes
    let index = table.partition { table.number(at: $0, digits: 0..<5) <= scalar }
    return index == 0 ? 0 : table.number(at: index - 1, digits: 5..<7)
  }

  /// The number that some digits of a piece are, in a table whose pieces are hexadecimal and all as long.
  private func number(at index: Int, digits: Range<Int>) -> UInt32 {
    let piece = cells.utf8Start + index * width + 1
    var number: UInt32 = 0
    for place in digits {
      let digit = piece[place]
      number = number << 4 | UInt32(digit < UInt8(ascii: "A") ? digit - 0x30 : digit - 0x37)
    }
    return number
  }
}
