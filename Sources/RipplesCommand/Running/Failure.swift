/// Something that ends the run, in one sentence that says what to do.
struct Failure: Error {
  let message: String
  /// A code of sysexits.h.
  let exitCode: Int32

  init(_ message: String, _ exitCode: Int32) {
    self.message = message
    self.exitCode = exitCode
  }
}
