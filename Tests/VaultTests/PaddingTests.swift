import Testing

@testable import Vault

struct PaddingTests {
  @Test(arguments: [
    (1, 256), (256, 256), (257, 512), (4096, 4096), (4097, 4352), (8192, 8192), (8193, 8704),
    (65_536, 65_536),
    (65_537, 67_584), (1_048_577, 1_081_344),
  ])
  func aSizeGoesUpToItsClass(size: Int, sizeClass: Int) {
    #expect(Padding.sizeClass(of: size) == sizeClass)
  }

  @Test func classesNeverShrinkAndCostLittle() {
    var last = 0
    for size in stride(from: 1, through: 300_000, by: 37) {
      let sizeClass = Padding.sizeClass(of: size)
      #expect(sizeClass >= size && sizeClass >= last)
      if size > 4096 { #expect(sizeClass - size < size / 16 + 1) }
      #expect(Padding.sizeClass(of: sizeClass) == sizeClass)
      last = sizeClass
    }
  }

  @Test(arguments: [0, 1, 247, 248, 249, 4088, 4089, 10_000])
  func whatIsPaddedComesBack(count: Int) {
    let content = [UInt8](pattern: 5, count: count)
    let padded = Padding.pad(content)
    #expect(padded.count == Padding.sizeClass(of: 8 + count))
    #expect(Padding.unpad(padded) == content)
  }

  @Test func whatIsNoPaddedTextIsRefused() {
    #expect(Padding.unpad([]) == nil)
    #expect(Padding.unpad([0, 0, 0, 0, 0, 0, 0]) == nil)
    #expect(Padding.unpad([0, 0, 0, 0, 0, 0, 0, 2, 1]) == nil)
    #expect(Padding.unpad([UInt8](repeating: 255, count: 256)) == nil)
  }

  @Test func namesOfRowsSortAsTheirBytesDo() {
    let ids = (0..<200).map { _ in RowID.random() } + [RowID(high: 0, low: .max), RowID(high: 1, low: 0)]
    let byBytes = ids.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    #expect(ids.sorted() == byBytes)
    for id in ids { #expect(RowID(id.bytes) == id) }
    #expect(RowID([1, 2, 3]) == nil)
    #expect(
      RowID(high: 0x0102_0304_0506_0708, low: 0x090A_0B0C_0D0E_0F10).description
        == "0102030405060708090a0b0c0d0e0f10")
  }
}
