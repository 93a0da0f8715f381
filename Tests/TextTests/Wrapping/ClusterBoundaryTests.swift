import Testing

@testable import Text

@Suite struct ClusterBoundaryTests {
  /// One byte, three bytes in one cluster, twenty-five bytes in one cluster, one byte.
  let text = "ae\u{301}👩‍👩‍👧‍👦b"

  private func offsets(_ step: (TextOffset) -> TextOffset, from start: Int) -> [Int] {
    var offsets = [start]
    while let last = offsets.last {
      let next = step(TextOffset(utf8: last)).utf8
      guard next != last else { break }
      offsets.append(next)
    }
    return offsets
  }

  @Test func stepsGoFromClusterToCluster() {
    #expect(offsets(text.boundary(after:), from: 0) == [0, 1, 4, 29, 30])
    #expect(offsets(text.boundary(before:), from: 30) == [30, 29, 4, 1, 0])
  }

  @Test func anOffsetInsideAClusterMovesToItsEnd() {
    #expect(text.boundary(atOrAfter: TextOffset(utf8: 2)) == TextOffset(utf8: 4))
    #expect(text.boundary(atOrAfter: TextOffset(utf8: 8)) == TextOffset(utf8: 29))
  }

  @Test func anOffsetBetweenClustersStays() {
    for offset in [0, 1, 4, 29, 30] {
      #expect(text.boundary(atOrAfter: TextOffset(utf8: offset)) == TextOffset(utf8: offset))
    }
  }

  @Test func flagsAreCountedFromTheStart() {
    #expect(offsets("🇩🇪🇫🇷🇯".boundary(after:), from: 0) == [0, 8, 16, 20])
    #expect(offsets("🇩🇪🇫🇷🇯".boundary(before:), from: 20) == [20, 16, 8, 0])
  }
}
