/// A list of words in ASCII, sorted by their bytes, that is part of the program and costs nothing until it is asked.
///
///     WordList.recovery.count  // 2_048
///     WordList.recovery[0]  // "abandon"
///     WordList.passphrase[7_775]  // "zoom"
public struct WordList: RandomAccessCollection, Sendable {
  private let table: CellTable

  init(width: Int, count: Int, cells: StaticString) {
    table = CellTable(width: width, count: count, cells: cells)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { table.count }

  /// A word as text, to be shown.
  public subscript(index: Int) -> String { String(decoding: table[index], as: UTF8.self) }

  /// The bytes of a word, for as long as the program runs.
  public func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> { table[index] }

  /// The bytes of the longest word.
  public var longest: Int { table.width - 1 }

  /// The indices of all words that begin with these bytes, whose letters may be in either case.
  ///
  /// A word that is exactly these bytes is the first of them.
  public func indices(ofPrefix prefix: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let first = table.partition { table[$0].precedes(prefix) }
    let last = table.partition { table[$0].precedes(prefix) || table[$0].hasPrefix(prefix) }
    return first..<last
  }

  /// The index of the word that is these bytes, whose letters may be in either case.
  public func index(of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let index = indices(ofPrefix: word).first, table[index].count == word.count else { return nil }
    return index
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes come before others, of which capital letters count as small ones.
  fileprivate func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    for (own, typed) in zip(self, other) where own != typed.lowercased { return own < typed.lowercased }
    return count < other.count
  }

  /// Whether these bytes begin with others, of which capital letters count as small ones.
  fileprivate func hasPrefix(_ prefix: UnsafeBufferPointer<UInt8>) -> Bool {
    count >= prefix.count && zip(self, prefix).allSatisfy { $0 == $1.lowercased }
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased) }

  /// The small letter for a capital one of ASCII; every other byte as it is.
  var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
