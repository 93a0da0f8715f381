import Testing

@testable import Vault

extension Secret {
  convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

  convenience init(_ bytes: [UInt8]) throws {
    try self.init()
    for byte in bytes { #expect(append(byte)) }
  }
}
