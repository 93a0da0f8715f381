import Phrase
import Testing

extension String {
  /// Gives the UTF-8 of this text to `body`, as a reader's bytes come: in memory of the caller.
  func withBytes<Result, Failure>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try Array(utf8).withBytes(body)
  }
}

extension [UInt8] {
  func withBytes<Result, Failure>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
    defer { memory.deallocate() }
    _ = memory.initialize(from: self)
    return try body(UnsafeBufferPointer(memory))
  }
}

extension WordList: CustomTestStringConvertible {
  public var testDescription: String { "a list of \(count) words" }
}
