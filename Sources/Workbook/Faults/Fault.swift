/// Something in a bundle that should be put right, and where it stands.
public struct Fault: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    /// The bundle does not open.
    case error
    /// The bundle opens; a reader would be better off without this.
    case warning
  }

  public let place: Place
  public let severity: Severity
  /// One or two sentences that say what to do.
  public let message: String

  public init(_ severity: Severity = .error, at place: Place, _ message: String) {
    self.place = place
    self.severity = severity
    self.message = message
  }
}

extension Fault: Comparable {
  public static func < (one: Fault, other: Fault) -> Bool {
    (one.place, one.severity.rawValue, one.message) < (other.place, other.severity.rawValue, other.message)
  }
}

extension Fault: CustomStringConvertible {
  /// `file:line:column: error: message`, as compilers write it and editors jump to it.
  public var description: String { "\(place): \(severity): \(message)" }
}

/// Why a bundle did not open: every error in it, in the order of its files and lines.
public struct BundleFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// Never empty.
  public let faults: [Fault]

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
