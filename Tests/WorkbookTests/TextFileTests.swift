import Testing

@testable import Workbook

@Suite struct TextFileTests {
  @Test(arguments: [
    Slip(chapter: "a\tb\n", "6:2: error: A tab stands here. Use spaces."),
    Slip(chapter: "a\u{0}b\n", "6:2: error: A control character (U+0000) stands here. Take it out."),
    Slip(chapter: "a\u{7F}b\n", "6:2: error: A control character (U+007F) stands here. Take it out."),
    Slip(chapter: "é\u{9B}\n", "6:2: error: A control character (U+009B) stands here. Take it out."),
    Slip(
      chapter: "a\rb\n", "6:2: error: A lone carriage return stands here. Save the file with LF line ends."),
    Slip(chapter: "a\u{AD}b\n", "6:2: error: An invisible character (U+00AD) stands here. Take it out."),
    Slip(chapter: "a\u{200B}b\n", "6:2: error: An invisible character (U+200B) stands here. Take it out."),
    Slip(chapter: "a\u{202E}b\n", "6:2: error: An invisible character (U+202E) stands here. Take it out."),
    Slip(chapter: "a\u{2028}b\n", "6:2: error: An invisible character (U+2028) stands here. Take it out."),
    Slip(chapter: "a\u{FEFF}b\n", "6:2: error: An invisible character (U+FEFF) stands here. Take it out."),
  ])
  func aCharacterThatNobodySeesIsTold(_ slip: Slip) {
    #expect(slip.heard == slip.faults)
  }

  @Test(arguments: [
    ("\u{1F468}\u{200D}\u{1F469}", "6:2", "U+200D"),  // a family
    ("\u{2764}\u{FE0F}", "6:2", "U+FE0F"),  // a heart as a picture
    ("\u{1F1E9}\u{1F1EA}", "6:1", "U+1F1E9"),  // a flag
    ("\u{1F44D}\u{1F3FD}", "6:2", "U+1F3FD"),  // a skin tone
    ("1\u{20E3}", "6:2", "U+20E3"),  // a keycap
    ("\u{1FAE0}", "6:1", "U+1FAE0"),  // new in Unicode 14
    ("\u{E000}", "6:1", "U+E000"),  // private use
    ("\u{50000}", "6:1", "U+50000"),  // unassigned
  ])
  func aCharacterWhoseWidthIsInDoubtIsTold(_ text: String, _ place: String, _ codePoint: String) {
    let message =
      "\(place): error: Terminals disagree about the width of the character here (\(codePoint)). "
      + "Say it in words."
    #expect(SmallBundle(chapter: text + "\n").chapterErrors == [message])
  }

  @Test(arguments: [
    "“Yes” – ‘no’ …", "café naïve ž", "Ελλάδα", "日本語", "שלום\u{200F}", "می\u{200C}خواهم", "\u{1F600}",
    "e\u{301}",
  ])
  func otherScriptsAndPlainPicturesAreFine(_ text: String) {
    #expect(SmallBundle(chapter: text + "\n").chapterErrors == [])
  }

  @Test func oneLineIsToldOnce() {
    #expect(
      SmallBundle(chapter: "a\u{7}b\u{7}\nc\u{7}\n").chapterErrors.map { $0.prefix(3) } == ["6:2", "7:2"])
  }

  @Test func aByteOrderMarkIsToldAndTheRestIsRead() {
    var bundle = SmallBundle(chapter: "`a`\n")
    bundle.texts["chapters/01-one.md"] = "\u{FEFF}" + bundle.texts["chapters/01-one.md", default: ""]
    #expect(
      bundle.chapterErrors == [
        "1:1: error: A byte order mark stands at the start. Save the file as UTF-8 without it.",
        "6:2: error: Text between backquotes has no form here. Use quotes, or *emphasis*.",
      ])
  }

  @Test func linesThatEndAsOnWindowsAreToldOnceAndRead() {
    var bundle = SmallBundle(chapter: "```reflection\nid: a\nask: Why?\n```\n\n`a`\n")
    let lines = bundle.texts["chapters/01-one.md", default: ""].components(separatedBy: "\n")
    bundle.texts["chapters/01-one.md"] = lines.joined(separator: "\r\n")
    #expect(
      bundle.chapterErrors == [
        "1:4: error: The lines end in CR LF, as on Windows. Save the file with LF line ends.",
        "11:2: error: Text between backquotes has no form here. Use quotes, or *emphasis*.",
      ])
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF], "2:2"), ([0xC3], "1:1"), ([0xC3, 0xA9, 0xED, 0xA0, 0x80], "1:2"),
      ([0x0A, 0xC0, 0x80], "2:1"),
    ] as [([UInt8], String)])
  func bytesThatAreNotUTF8AreTold(_ bytes: [UInt8], _ place: String) {
    let small = SmallBundle().files
    let files = BundleFiles { path throws(BundleFiles.Failure) in
      path == "practices.yaml" ? bytes : try small.read(path)
    }
    #expect(
      Workbook.check(files).map(\.description) == [
        "practices.yaml:\(place): error: The bytes here are not UTF-8. Save the file as UTF-8 in your editor."
      ])
  }
}
