import Glibc

/// The memory of another program that it can write to, as it is while the program is stopped.
public struct ProcessMemory {
  private let regions: [(start: off_t, bytes: [UInt8])]

  /// Reads all of it; the program must be of this account and not hardened, or the test run by root.
  public init(of process: pid_t) throws(Program.Failure) {
    let maps = open("/proc/\(process)/maps", O_RDONLY | O_CLOEXEC)
    guard maps >= 0 else { throw Program.Failure(code: errno) }
    defer { close(maps) }
    let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else { throw Program.Failure(code: errno) }
    defer { close(memory) }
    var regions: [(start: off_t, bytes: [UInt8])] = []
    for line in Self.lines(of: maps) {
      let fields = line.split(separator: " ")
      let ends = fields.first?.split(separator: "-").compactMap { off_t($0, radix: 16) } ?? []
      // What the kernel maps for its own ends, such as [vvar], cannot be read and is not written to.
      guard ends.count == 2, fields.count > 1, fields[1].hasPrefix("rw") else { continue }
      regions.append((ends[0], try Self.bytes(of: memory, from: ends[0], to: ends[1])))
    }
    self.regions = regions
  }

  /// How many bytes were read.
  public var size: Int { regions.reduce(0) { $0 + $1.bytes.count } }

  /// The addresses at which these bytes stand.
  public func addresses(of wanted: [UInt8]) -> [off_t] {
    regions.flatMap { region in
      region.bytes.withUnsafeBytes { bytes -> [off_t] in
        guard let start = bytes.baseAddress, let first = wanted.first else { return [] }
        var found: [off_t] = []
        var offset = 0
        while offset + wanted.count <= bytes.count,
          let match = memchr(start + offset, Int32(first), bytes.count - wanted.count + 1 - offset)
        {
          offset = UnsafeRawPointer(match) - start
          if memcmp(match, wanted, wanted.count) == 0 { found.append(region.start + off_t(offset)) }
          offset += 1
        }
        return found
      }
    }
  }

  private static func lines(of file: Int32) -> [Substring] {
    var text: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &part, part.count), count > 0 { text += part.prefix(count) }
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
  }

  private static func bytes(of memory: Int32, from start: off_t, to end: off_t) throws(Program.Failure)
    -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: Int(end - start))
    var taken = 0
    while taken < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return pread(memory, base + taken, buffer.count - taken, start + off_t(taken))
      }
      guard count > 0 else { throw Program.Failure(code: errno) }
      taken += count
    }
    return bytes
  }
}
