import FoundationEssentials
import TestSupport
import Testing

@testable import Journal

/// JSON that goes through and comes out as it was.
@Suite struct JSONTests {
  private func parsed(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

  @Test(arguments: [
    "0", "-0", "1.0", "1.50", "1e3", "1E+03", "-2.5e-10", "123456789012345678901234567890", "0.1", "2e400",
    "null", "true", "false", #""""#, #""a \"b\" \\ /""#, #""\n\t\r\b\f\u0000\u001f""#, #""é 🌊 é""#, "[]",
    "{}",
    #"{"z":1,"a":[1,2.0,{"y":{},"b":[]}],"":null}"#,
  ])
  func aTextComesBackByteForByte(text: String) throws {
    #expect(try parsed(text).encoded() == Array(text.utf8))
  }

  @Test func escapesAreRead() throws {
    #expect(try parsed(#""\u00e9\/\ud83c\udf0a\u0041""#) == .string("é/🌊A"))
    #expect(
      try parsed(" [ 1 ,\n{ \"a\" :\t2 }\r] ") == .array([.number(1), .object([.init("a", .number(2))])]))
  }

  @Test(arguments: [
    "", " ", "01", "1.", ".5", "+1", "1e", "--1", "tru", "nul", "truex", "\"", "\"a", "\"\n\"", #""\x""#,
    #""\u12""#, #""\ud83c""#, #""\udf0a""#, #""\ud83cx""#, #""\ud83cA""#, "[", "[1", "[1,", "[1,]", "[,1]",
    "[1 2]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{1:1}", "1 1", "NaN", "Infinity",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: UnreadableRecord.self) { try parsed(text) }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xEF]] {
      #expect(throws: UnreadableRecord.self) { try JSON(parsing: bytes) }
    }
  }

  /// The same, as the decoder of another house understands it.
  private indirect enum Other: Decodable, Equatable {
    case null, bool(Bool), number(Double), string(String), array([Other]), object([String: Other])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .string(value)
      } else if let value = try? container.decode([Other].self) {
        self = .array(value)
      } else {
        self = .object(try container.decode([String: Other].self))
      }
    }

    init(_ json: JSON) {
      switch json {
      case .null: self = .null
      case .bool(let value): self = .bool(value)
      case .number(let text): self = .number(Double(text) ?? .nan)
      case .string(let text): self = .string(text)
      case .array(let elements): self = .array(elements.map(Self.init))
      case .object(let members):
        self = .object(Dictionary(members.map { ($0.name, Self($0.value)) }) { first, _ in first })
      }
    }
  }

  private func made(_ dice: inout Dice, depth: Int = 0) -> JSON {
    let texts = ["", "a", "é", "🌊\u{0}", "\"\\/\n", "\u{7F}\u{2028}", String(repeating: "long ", count: 9)]
    return switch dice.roll(depth > 4 ? 4 : 6) {
    case 0: [.null, .bool(true), .bool(false)][dice.roll(3)]
    case 1: .number(["0", "-1", "2.50", "1e3", "-7E-2", "18446744073709551615"][dice.roll(6)])
    case 2, 3: .string(texts[dice.roll(texts.count)])
    case 4: .array((0..<dice.roll(4)).map { _ in made(&dice, depth: depth + 1) })
    default: .object((0..<dice.roll(4)).map { .init("\($0)" + texts[$0], made(&dice, depth: depth + 1)) })
    }
  }

  @Test(arguments: [JSON.Layout.compact, .pretty])
  func anotherDecoderReadsTheSame(layout: JSON.Layout) throws {
    var dice = Dice(seed: 11)
    for _ in 0..<500 {
      let json = made(&dice)
      let bytes = json.encoded(layout)
      #expect(try JSON(parsing: bytes) == json)
      #expect(try JSONDecoder().decode(Other.self, from: Data(bytes)) == Other(json))
    }
  }

  @Test func damageThatAnotherDecoderRefusesIsRefusedHereToo() throws {
    var dice = Dice(seed: 12)
    var refused = 0
    for _ in 0..<2_000 {
      var bytes = made(&dice).encoded()
      bytes[dice.roll(bytes.count)] = Array("{}[],:\"\\ 1e.-tu\u{1}\u{FF}".utf8)[dice.roll(17)]
      let other = try? JSONDecoder().decode(Other.self, from: Data(bytes))
      let json = try? JSON(parsing: bytes)
      if other == nil { refused += 1 }
      // It reads some numbers that the standard does not know, and no number past its own range.
      if let json, let other { #expect(Other(json) == other) }
      if json != nil, other == nil { #expect(String(decoding: bytes, as: UTF8.self).contains("e")) }
    }
    #expect(refused > 200)
  }
}
