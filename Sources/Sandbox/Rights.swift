/// What a program may still reach once it is in the sandbox: paths of files, and of folders with all that is below them.
///
/// A path that is not there is passed over; a link means what it leads to at that time.
public struct Rights: Hashable, Sendable {
  /// What may be read.
  public var reading: [String]
  /// What may be read, written, made, renamed and deleted.
  public var writing: [String]
  /// What may be read and run as a program.
  public var running: [String]

  public init(reading: [String] = [], writing: [String] = [], running: [String] = []) {
    self.reading = reading
    self.writing = writing
    self.running = running
  }

  public mutating func formUnion(_ other: Rights) {
    reading += other.reading
    writing += other.writing
    running += other.running
  }

  public func union(_ other: Rights) -> Rights {
    var rights = self
    rights.formUnion(other)
    return rights
  }
}
