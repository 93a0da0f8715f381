import Glibc
import TestSupport
import Testing

@testable import Vault

/// Every flip of one bit and every truncation of a small vault: found and named, or harmless.
///
/// `make torture` tries all of them, and `make test` an even sample.
struct FlipTests {
  private static let isEvery = getenv("RIPPLES_TORTURE") != nil

  /// One in so many, all over the file; a prime, so that no bit and no place in a page is left out.
  private func cases(_ count: Int, step: Int, part: Int) -> [Int] {
    let all = Self.isEvery ? Array(0..<count) : Array(stride(from: part, to: count, by: step))
    return Self.isEvery ? all.filter { $0 % 2 == part } : all
  }

  @Test(arguments: [0, 1])
  func everyFlippedBitIsToldOrHarmless(part: Int) throws {
    let vault = try SmallVault()
    #expect(try vault.examine(vault.bytes) == .harmless)
    var outcomes: [SmallVault.Outcome: Int] = [:]
    for bit in cases(vault.bytes.count * 8, step: 557, part: part) {
      var bytes = vault.bytes
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      let outcome = try vault.examine(bytes)
      if case .wrong(let what) = outcome { Issue.record("bit \(bit % 8) of byte \(bit / 8): \(what)") }
      outcomes[outcome, default: 0] += 1
    }
    #expect(vault.derivations == 1)
    #expect((outcomes[.told] ?? 0) > 50)
    if Self.isEvery { print("flips: \(outcomes)") }
  }

  @Test(arguments: [0, 1])
  func everyTruncationIsTold(part: Int) throws {
    let vault = try SmallVault()
    var outcomes: [SmallVault.Outcome: Int] = [:]
    for length in cases(vault.bytes.count, step: 509, part: part) {
      let outcome = try vault.examine(vault.bytes[..<length])
      if outcome != .told { Issue.record("\(length) bytes: \(outcome)") }
      outcomes[outcome, default: 0] += 1
    }
    if Self.isEvery { print("truncations: \(outcomes)") }
  }

  /// Bits of the header and of the first page, where SQLite itself listens: with a save afterward.
  @Test func aSaveInADamagedFileTakesNothingElseAway() throws {
    let vault = try SmallVault()
    for bit in 0..<(Self.isEvery ? vault.bytes.count * 8 : 0) where bit % 97 == 0 || bit < 800 {
      var bytes = vault.bytes
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      guard try vault.examine(bytes) == .harmless else { continue }
      let outcome = try vault.examineAfterSave()
      if case .wrong(let what) = outcome { Issue.record("bit \(bit % 8) of byte \(bit / 8), saved: \(what)") }
    }
  }
}
