import TestSupport
import Testing

@testable import Workbook

@Suite struct MutationTests {
  private static let spices: [[UInt8]] =
    [
      "\n", "  ", "- ", ": ", "#", "```", "~~~", "---\n", "{", "}", "[", "]", "\"", "'", "&a", "*a", "!t",
      "|\n", ">",
      "%", "\u{0}", "\r", "\t", "\u{FEFF}", "\u{200D}", "**", "_", "![", "](", "<a>", "&#7;", "\\", "id: ",
      "...\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

  /// The bytes with one to four of them changed, taken out, doubled or joined by something that means something.
  private func mutate(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &dice)
      let end = min(bytes.count, start + Int.random(in: 1...40, using: &dice))
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes[start] = UInt8.random(in: .min ... .max, using: &dice)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 3: bytes.removeSubrange(start...)
      default: bytes.insert(contentsOf: Self.spices.randomElement(using: &dice) ?? [], at: start)
      }
    }
    return bytes
  }

  /// The small bundle with one file's bytes changed.
  private func files(with bytes: [UInt8], at path: String) -> BundleFiles {
    let texts = SmallBundle().texts
    return BundleFiles { name throws(BundleFiles.Failure) in
      if name == path { return bytes }
      guard let text = texts[name] else { throw .missing }
      return Array(text.utf8)
    }
  }

  @Test(arguments: SmallBundle().texts.keys.sorted())
  func noBytesTrapOrHangTheReader(_ path: String) {
    let original = Array(SmallBundle().texts[path, default: ""].utf8)
    var dice = Dice(seed: 0x5EED_0F_0A_7E57)
    var faulty = 0
    for _ in 0..<500 {
      let bytes = mutate(original, &dice)
      let files = files(with: bytes, at: path)
      let faults = Workbook.check(files)
      #expect(faults.allSatisfy { $0.place.line > 0 && $0.place.column > 0 })
      // What check lets through has to open, and the other way about.
      let isWhole = faults.allSatisfy { $0.severity == .warning }
      #expect(((try? Workbook.read(files)) != nil) == isWhole)
      if !isWhole { faulty += 1 }
    }
    #expect(faulty > 200)
  }

  @Test(arguments: [
    "[", "{", "{a: ", "- ", "? ", "> ", "*", "**a ", "`", "![", "[a](", "<", "<!--", "&", "\n", "\"",
    "a: b\n", "_a ",
    "a_", "](", "<![CDATA[", "\\", "1. ", "| ", "- a\n", "x\n\n", "~~~\n", "```table\n",
  ])
  func manyOfOneThingTakeNoTimeToSpeakOf(_ piece: String) {
    let many = String(repeating: piece, count: 12_000 / piece.utf8.count)
    _ = SmallBundle(chapter: many).chapterErrors
    _ = SmallBundle(chapter: "```reflection\n\(many)\n```\n").chapterErrors
    var bundle = SmallBundle()
    bundle.texts["sources.yaml"] = many
    #expect(!bundle.faults.isEmpty)
  }
}
