extension Vault {
  /// Seals what a locked program hands to the one that is executed in its place: the key that opens the vault opens it.
  public func seal(sitting: [UInt8]) throws(VaultError) -> [UInt8] {
    try openStore().seal.close(sitting, as: Seal.Label(kind: .sitting))
  }

  /// What `seal(sitting:)` sealed, or nil when it is not of this vault or not as it was.
  public func open(sitting sealed: [UInt8]) -> [UInt8]? {
    try? openStore().seal.open(sealed, as: Seal.Label(kind: .sitting))
  }
}
