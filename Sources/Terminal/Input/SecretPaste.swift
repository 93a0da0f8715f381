/// Passes on what is pasted into a secret field, and holds no more of it than one scalar.
///
/// A paste often brings line ends along that are no part of the secret. A run of line ends and tabs is one space where
/// text stands on both sides of it in the paste, and nothing at its start or end. Other control characters and what is
/// not UTF-8 are left out.
struct SecretPaste: Sendable {
  private var end = PasteEnd()
  private var scalar: ScalarDecoder?
  private var hasText = false
  private var isAfterBreak = false

  /// Takes one byte, and says whether it was the last of the paste.
  mutating func take(_ byte: UInt8, _ output: inout DecodedInput) -> Bool {
    switch end.take(byte) {
    case .held: return false
    case .ended: return true
    case .text(let held, let isHeld):
      for index in 0..<held { keep(PasteEnd.mark[index], &output) }
      if !isHeld { keep(byte, &output) }
      return false
    }
  }

  private mutating func keep(_ byte: UInt8, _ output: inout DecodedInput) {
    if var decoder = scalar {
      scalar = nil
      switch decoder.take(byte) {
      case .incomplete: scalar = decoder
      case .scalar(let whole): write(whole, &output)
      case .broken: keep(byte, &output)
      }
      return
    }
    switch byte {
    case 0x09, 0x0A, 0x0D: isAfterBreak = true
    case 0x20..<0x7F: write(Unicode.Scalar(byte), &output)
    default: scalar = ScalarDecoder(first: byte)
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar, _ output: inout DecodedInput) {
    if scalar.isC1Control { return }
    if hasText && isAfterBreak { output.writeSecret(" ") }
    (hasText, isAfterBreak) = (true, false)
    output.writeSecret(scalar)
  }
}
