import Time
import Workbook

/// Where a reader is in a workbook: a position in the text, never a row of the screen, so that it survives a
/// resize, another width and an edited book.
public struct Place: Hashable, Sendable {
  public var chapter: Chapter.ID
  /// The index of the block in its chapter.
  public var block: Int
  /// The position in the block's text, in UTF-8 code units.
  public var offset: Int
  /// The block's `fingerprint` when the place was taken.
  public var fingerprint: UInt64

  public init(chapter: Chapter.ID, block: Int, offset: Int, fingerprint: UInt64) {
    self.chapter = chapter
    self.block = block
    self.offset = offset
    self.fingerprint = fingerprint
  }

  /// The block that this place means in a chapter as it is now.
  ///
  /// An edited book may have moved the block: the nearest one with the same fingerprint is it. When the block's own
  /// text was edited, its index stands, and the offset goes no further than the text.
  public func located(in chapter: Chapter) -> (block: Int, offset: Int) {
    guard !chapter.blocks.isEmpty else { return (0, 0) }
    // Nearly always the book is as it was, and no other block needs to be looked at.
    if chapter.blocks.indices.contains(block), chapter.blocks[block].fingerprint == fingerprint {
      return (block, offset)
    }
    let index = min(max(0, block), chapter.blocks.count - 1)
    let same = chapter.blocks.indices.filter { chapter.blocks[$0].fingerprint == fingerprint }
    if let nearest = same.min(by: { abs($0 - index) < abs($1 - index) }) { return (nearest, offset) }
    return (index, min(max(0, offset), chapter.blocks[index].text.utf8.count))
  }
}

extension Place: StoredAsText {
  /// `guarding/7/120/9f3a...`: chapter, block, offset, and the fingerprint in hexadecimal.
  public var description: String {
    "\(chapter)/\(block)/\(offset)/\(String(fingerprint, radix: 16))"
  }

  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    // `Int` would read `+1` too.
    guard parts.count == 4, !parts[0].isEmpty, !description.utf8.contains(UInt8(ascii: "+")),
      let block = Int(parts[1]), let offset = Int(parts[2]), block >= 0, offset >= 0,
      let fingerprint = UInt64(parts[3], radix: 16)
    else { return nil }
    self.init(chapter: Chapter.ID(String(parts[0])), block: block, offset: offset, fingerprint: fingerprint)
  }
}
