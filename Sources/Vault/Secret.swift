import CSodium

/// Something secret that a reader typed, in memory that is locked where the system allows it, kept out of core
/// dumps, between guard pages, and wiped when the last reference is gone.
///
/// It holds at most 1,024 bytes, and no copy of them is made anywhere else.
public final class Secret {
  public static let capacity = 1024

  private let memory: UnsafeMutablePointer<UInt8>
  public private(set) var byteCount = 0

  /// An empty one.
  public init() throws(VaultError) {
    try Sodium.start()
    guard let memory = sodium_malloc(Self.capacity) else { throw .noMemory }
    self.memory = memory.assumingMemoryBound(to: UInt8.self)
    sodium_memzero(memory, Self.capacity)
  }

  deinit { sodium_free(memory) }

  public var isEmpty: Bool { byteCount == 0 }

  /// How many Unicode scalars it holds, counted by their first bytes.
  public var count: Int { read { $0.count { $0 & 0b1100_0000 != 0b1000_0000 } } }

  /// Adds a byte, or answers that there is no room for it.
  public func append(_ byte: UInt8) -> Bool {
    guard byteCount < Self.capacity else { return false }
    memory[byteCount] = byte
    byteCount += 1
    return true
  }

  /// Takes the last scalar away.
  public func removeLast() {
    while byteCount > 0 {
      byteCount -= 1
      let byte = memory[byteCount]
      memory[byteCount] = 0
      if byte & 0b1100_0000 != 0b1000_0000 { return }
    }
  }

  /// Wipes it.
  public func clear() {
    sodium_memzero(memory, Self.capacity)
    byteCount = 0
  }

  /// Its bytes, for as long as `body` runs.
  public func read<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: memory, count: byteCount))
  }

  /// Lets `body` write up to 1,024 bytes, and takes as many as it answers.
  public func write(_ body: (UnsafeMutableBufferPointer<UInt8>) throws -> Int) rethrows {
    sodium_memzero(memory, Self.capacity)
    byteCount = 0
    let count = try body(UnsafeMutableBufferPointer(start: memory, count: Self.capacity))
    byteCount = min(max(0, count), Self.capacity)
  }

  /// Whether both hold the same bytes, in a time that does not tell where they differ.
  public func isEqual(to other: Secret) -> Bool {
    byteCount == other.byteCount && sodium_memcmp(memory, other.memory, byteCount) == 0
  }
}
