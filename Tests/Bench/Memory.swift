import Glibc

/// What a running program holds in memory, in megabytes of 1,000,000 bytes.
struct Memory {
  /// All of its pages, shared libraries among them.
  let resident: Double
  /// The pages that no other program shares.
  let own: Double

  /// Reads /proc/PID/smaps_rollup.
  init(of process: pid_t) throws {
    guard let file = fopen("/proc/\(process)/smaps_rollup", "r") else {
      throw Failure("It ended before its memory could be read.")
    }
    defer { fclose(file) }
    var kilobytes: [Substring: Double] = [:]
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        .split(separator: " ")
      if words.count >= 2, let value = Double(words[1]) { kilobytes[words[0]] = value }
    }
    resident = kilobytes["Rss:", default: 0] * 1024 / 1e6
    own = (kilobytes["Private_Clean:", default: 0] + kilobytes["Private_Dirty:", default: 0]) * 1024 / 1e6
  }
}
