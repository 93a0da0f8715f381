import Glibc
import Vault

/// Where the command line has a secret from: the reader, at the terminal with its echo off, or a descriptor that a script
/// named, a line for each.
struct SecretSource {
  static let optionName = "passphrase-fd"

  /// The descriptor; nil to ask at the terminal.
  var descriptor: Int32?

  /// The descriptor that the arguments name, before they are read: it is not closed with the others.
  static func descriptor(in arguments: [String]) -> Int32? {
    let option = "--" + optionName
    for (index, argument) in arguments.enumerated() {
      if argument == option, index + 1 < arguments.count { return Int32(arguments[index + 1]) }
      if argument.hasPrefix(option + "=") { return Int32(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// A secret, in the spelling that keys are made of; asked for once.
  func ask(_ label: String) throws -> Secret {
    let secret = try raw(label)
    try secret.normalize()
    return secret
  }

  /// A new passphrase: at the terminal it is asked for until both are the same.
  func askForNew() throws -> Secret {
    while true {
      let first = try ask("The new passphrase (four or five unrelated words make a good one):")
      guard descriptor == nil else { return first }
      if try ask("The same once more:").isEqual(to: first) { return first }
      StandardError.say("They differ: type both once more.")
    }
  }

  /// What a script gave; nil where none did.
  func given() throws -> Secret? { descriptor == nil ? nil : try ask("") }

  /// A secret as it was typed.
  func raw(_ label: String) throws -> Secret {
    let secret = try descriptor.map { try Self.line(of: $0) } ?? SecretPrompt.ask(label)
    guard !secret.isEmpty else { throw Failure("There was nothing in it: nothing was changed.", EX_NOINPUT) }
    return secret
  }

  /// The next line, read a byte at a time so that no other copy of it is anywhere.
  private static func line(of descriptor: Int32) throws -> Secret {
    let secret = try Secret()
    var byte: UInt8 = 0
    defer { byte = 0 }
    while true {
      let count = read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure("Nothing can be read from descriptor \(descriptor) of --\(optionName).", EX_NOINPUT)
      }
      if count == 0 || byte == UInt8(ascii: "\n") { break }
      guard secret.append(byte) else {
        throw Failure("A passphrase has at most \(Secret.capacity) bytes.", EX_DATAERR)
      }
    }
    return secret
  }
}

extension Vault {
  /// Finds a journal and opens it, with its passphrase where it has one.
  static func open(
    _ location: JournalLocation, for purpose: Purpose, with source: SecretSource
  ) throws -> Vault {
    let found = try find(at: location.path, stateFolder: location.stateFolder, for: purpose)
    if case .open = found.protection { return try found.unlock() }
    return try found.unlock(with: source.ask("The passphrase of the journal:"))
  }
}
