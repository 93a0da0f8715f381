import Testing

@testable import Vault

struct SecretTests {
  @Test func itHoldsWhatIsTypedUpToItsSize() throws {
    let secret = try Secret()
    for _ in 0..<1024 { #expect(secret.append(7)) }
    #expect(!secret.append(8))
    #expect(secret.byteCount == 1024)
    secret.clear()
    #expect(secret.isEmpty && secret.count == 0)
  }

  @Test func theLastScalarIsTakenAwayWhole() throws {
    let secret = try Secret("aä€😀")
    #expect(secret.count == 4)
    for (count, bytes) in [(3, 6), (2, 3), (1, 1), (0, 0), (0, 0)] {
      secret.removeLast()
      #expect(secret.count == count && secret.byteCount == bytes)
    }
  }

  @Test func twoAreTheSameOnlyByteForByte() throws {
    #expect(try Secret("same").isEqual(to: Secret("same")))
    #expect(try !Secret("same").isEqual(to: Secret("sames")))
    #expect(try !Secret("same").isEqual(to: Secret("samE")))
    #expect(try Secret().isEqual(to: Secret()))
  }

  @Test func whatIsWrittenInPlaceIsCutToItsSize() throws {
    let secret = try Secret("before")
    secret.write { target in
      target[0] = 65
      return 1
    }
    #expect(try secret.isEqual(to: Secret("A")))
    secret.write { _ in 5000 }
    #expect(secret.byteCount == 1024)
  }
}
