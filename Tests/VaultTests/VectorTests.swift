import Glibc
import TestSupport
import Testing

@testable import Vault

/// Small journals with one fault or none, each with the sentence that must be said and the words that must come out.
///
/// Tests/Vectors has them, with codes to which another implementation is held.
struct VectorTests {
  @Test func everyVectorIsReadAndNamedAsItMustBe() throws {
    let reader = try VectorReader()
    let vectors = try Vector.all()
    #expect(vectors.count >= 150)
    for vector in vectors {
      let found = try reader.read(vector)
      if found != vector.expected {
        Issue.record("\(vector.testDescription)\t\(found.pieces)\t\(found.sentence)")
      }
    }
  }
}
