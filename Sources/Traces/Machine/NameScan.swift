import Glibc

/// A search of one file for the program's name, a part at a time: which lines name it, and never what they say.
struct NameScan {
  /// Bytes of one step: 3 ms where all of them name it, far less where hardly any do.
  static let stepSize = 1 << 16
  /// The most that is read of a file, in bytes.
  static let sizeLimit = 1 << 26
  /// The most lines that are told by their number.
  static let linesTold = 20

  let path: String
  private(set) var isOver = false
  private(set) var isRefused = false
  /// Whether the file went on beyond what is read.
  private(set) var isCutOff = false
  /// The first lines that name it, counted from 1.
  private(set) var lines: [Int] = []
  /// How many lines name it.
  private(set) var count = 0
  private var offset = 0
  private var line = 1
  private var lastLine = 0

  init(of path: String) { self.path = path }

  /// Reads the next part.
  mutating func step(on machine: Machine) {
    // A part begins before the last one's end, so that a name across both, and what stands around it, is seen whole.
    let overlap = min(offset, (machine.words.map(\.count).max() ?? 0) + 1)
    let start = offset - overlap
    switch machine.bytes(of: path, from: start, count: Self.stepSize + overlap) {
    case .failure(let why):
      isRefused = why == .refused
      isOver = true
    case .success(let bytes):
      offset = start + bytes.count
      isOver = bytes.count < Self.stepSize + overlap
      bytes.withUnsafeBytes { take($0, behind: overlap, machine.words) }
      if !isOver, offset >= Self.sizeLimit { (isOver, isCutOff) = (true, true) }
    }
  }

  /// - Parameter overlap: how many of the bytes were looked at in the step before.
  private mutating func take(_ bytes: UnsafeRawBufferPointer, behind overlap: Int, _ words: [[UInt8]]) {
    var counted = min(overlap, bytes.count)
    for end in Self.ends(of: words, in: bytes) where end >= counted {
      // Whether a word ends with the part, the next one tells.
      guard end < bytes.count || isOver else { break }
      line += Self.lineEnds(in: UnsafeRawBufferPointer(rebasing: bytes[counted..<end]))
      counted = end
      note(line)
    }
    line += Self.lineEnds(in: UnsafeRawBufferPointer(rebasing: bytes[counted...]))
  }

  private mutating func note(_ line: Int) {
    guard line != lastLine else { return }
    lastLine = line
    count += 1
    if lines.count < Self.linesTold { lines.append(line) }
  }

  /// Whether bytes name it.
  static func isNamed(in bytes: UnsafeRawBufferPointer, _ words: [[UInt8]]) -> Bool {
    !ends(of: words, in: bytes).isEmpty
  }

  /// Where the names end, in order; a longer word that holds one, such as "tripples", names nothing.
  private static func ends(of words: [[UInt8]], in bytes: UnsafeRawBufferPointer) -> [Int] {
    var ends: [Int] = []
    for word in words {
      var from = 0
      while let start = start(of: word, in: bytes, from: from) {
        let end = start + word.count
        let isWhole =
          !(start > 0 && bytes[start - 1].isLetterOrDigit)
          && !(end < bytes.count && bytes[end].isLetterOrDigit)
        if isWhole { ends.append(end) }
        from = end
      }
    }
    return ends.sorted()
  }

  private static func start(of word: [UInt8], in bytes: UnsafeRawBufferPointer, from: Int) -> Int? {
    guard let first = word.first, let base = bytes.baseAddress else { return nil }
    var from = from
    while bytes.count - from >= word.count,
      let hit = memchr(base + from, Int32(first), bytes.count - from - word.count + 1)
    {
      if memcmp(hit, word, word.count) == 0 { return UnsafeRawPointer(hit) - base }
      from = UnsafeRawPointer(hit) - base + 1
    }
    return nil
  }

  private static func lineEnds(in bytes: UnsafeRawBufferPointer) -> Int {
    var (count, from) = (0, 0)
    while from < bytes.count, let base = bytes.baseAddress,
      let hit = memchr(base + from, 0x0A, bytes.count - from)
    {
      count += 1
      from = UnsafeRawPointer(hit) - base + 1
    }
    return count
  }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII.
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
