/// The thousand passwords that are chosen most, and so are tried first by whoever guesses.
public enum CommonPassword {
  /// Whether a phrase is one of them; letters may be in either case. Nothing of the phrase is copied.
  ///
  ///     let typed = Array("LetMeIn".utf8)
  ///     typed.withUnsafeBufferPointer(CommonPassword.contains)  // true
  public static func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    WordList.common.index(of: bytes) != nil
  }
}
