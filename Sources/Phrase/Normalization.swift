/// One spelling for the bytes of a text: Unicode's canonical decomposition (NFD), so that a passphrase opens the same
/// journal whether a keyboard sends *é* as one scalar or as two.
///
/// The tables are those of Unicode 15.0, and for passphrases they stay so: with those of a later version a passphrase
/// in letters that are new in it would become other bytes, and its journal would not open.
public enum Normalization {
  /// A text is at most so many times as long in UTF-8 when it is decomposed: a passphrase of 1,024 bytes needs 3,072.
  public static let growth = 3

  /// Writes the decomposition of a text in UTF-8 into memory of the caller, which may not overlap it.
  ///
  ///     let composed = Array("caf\u{E9}".utf8)
  ///     let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: composed.count * Normalization.growth)
  ///     let count = composed.withUnsafeBufferPointer { Normalization.decompose($0, into: memory) } ?? 0
  ///     Array(memory[..<count])  // Array("cafe\u{301}".utf8)
  ///
  /// Bytes that are not UTF-8 stay as they are, and are boundaries for the order of marks. No other memory is used: at
  /// most three scalars are in variables at a time. The time grows with the square of the marks on one letter alone.
  ///
  /// Returns the bytes written; nil where `memory` is too small: what it holds then has to be wiped all the same.
  public static func decompose(
    _ text: UnsafeBufferPointer<UInt8>, into memory: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var target = OrderedMarks(memory)
    var offset = 0
    while offset < text.count {
      let (scalar, size) = UTF8Scalar.first(in: text, at: offset)
      if let scalar {
        guard decompose(scalar, into: &target) else { return nil }
      } else {
        guard target.append(byte: text[offset]) else { return nil }
      }
      offset += size
    }
    return target.count
  }

  /// Appends what a scalar is made of, or itself; false when there is no room.
  private static func decompose(_ scalar: UInt32, into target: inout OrderedMarks) -> Bool {
    if let syllable = HangulSyllable(scalar) {
      return target.append(syllable.leading) && target.append(syllable.vowel)
        && (syllable.trailing.map { target.append($0) } ?? true)
    }
    guard let parts = CellTable.parts(of: scalar) else {
      return target.append(scalar, class: CellTable.combiningClass(of: scalar))
    }
    // The second part is never made of others: the script that writes the table sees to it.
    return decompose(parts.first, into: &target)
      && (parts.second.map { target.append($0, class: CellTable.combiningClass(of: $0)) } ?? true)
  }
}

/// A syllable of Hangul that is one scalar, and the letters it is made of, by arithmetic.
private struct HangulSyllable {
  let leading: UInt32
  let vowel: UInt32
  let trailing: UInt32?

  init?(_ scalar: UInt32) {
    guard (0xAC00..<0xAC00 + 19 * 21 * 28).contains(scalar) else { return nil }
    let index = scalar - 0xAC00
    leading = 0x1100 + index / (21 * 28)
    vowel = 0x1161 + index / 28 % 21
    trailing = index % 28 == 0 ? nil : 0x11A7 + index % 28
  }
}
