/// Steps from one grapheme cluster to the next; each costs no more than the clusters around the offset.
extension String {
  /// The end of the cluster that starts at an offset or holds it; the end of the text stays.
  public func boundary(after offset: TextOffset) -> TextOffset {
    let index = index(at: offset)
    return index < endIndex ? self.offset(of: self.index(after: index)) : self.offset(of: endIndex)
  }

  /// The start of the cluster that ends at an offset; the start of the text stays.
  public func boundary(before offset: TextOffset) -> TextOffset {
    let index = index(at: offset)
    return index > startIndex ? self.offset(of: self.index(before: index)) : .start
  }

  /// The offset itself when it lies between two clusters, or the end of the cluster that it lies in.
  public func boundary(atOrAfter offset: TextOffset) -> TextOffset {
    let index = index(at: offset)
    return String.Index(index, within: self) == nil ? boundary(after: offset) : self.offset(of: index)
  }

  /// The text offset of an index.
  public func offset(of index: String.Index) -> TextOffset {
    TextOffset(utf8: utf8.distance(from: startIndex, to: index))
  }
}
