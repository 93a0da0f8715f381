/// A stretch of a chapter that turns toward the partner, and what a reader who is there for themself reads in its place.
public struct Passage: Hashable, Sendable {
  /// The indices of the blocks that are folded away in the view for oneself; never empty.
  public let partnerFacing: Range<Int>
  /// The indices of the blocks that show in that view alone: right after the others, and often none.
  public let instead: Range<Int>

  public init(partnerFacing: Range<Int>, instead: Range<Int>) {
    self.partnerFacing = partnerFacing
    self.instead = instead
  }
}

extension Chapter {
  /// The passage whose folded or whose other blocks hold this one.
  public func passage(holding block: Int) -> Passage? {
    passages.first { $0.partnerFacing.contains(block) || $0.instead.contains(block) }
  }
}
