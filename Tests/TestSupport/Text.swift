/// Bytes for a terminal, made fit to be read.
public enum Text {
  /// Escape sequences as `\e`, other control characters as numbers.
  public static func visible(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).unicodeScalars
      .map { scalar in
        switch scalar.value {
        case 0x1B: "\\e"
        case ..<0x20, 0x7F: "\\\(scalar.value)"
        default: String(scalar)
        }
      }
      .joined()
  }
}
