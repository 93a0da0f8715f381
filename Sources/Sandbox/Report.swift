/// Which layers of the sandbox hold.
public struct Report: Hashable, Sendable {
  /// The version of Landlock that keeps files, and from the fourth on TCP, out of reach; nil where nothing does.
  public var landlock: Int?
  /// Whether no program that this one becomes can gain a right, as one that runs as another user would.
  public var hasNoNewPrivileges: Bool
  /// Whether the filter refuses sockets, tracing and what else the program never uses.
  public var hasFilter: Bool

  public init(landlock: Int? = nil, hasNoNewPrivileges: Bool = false, hasFilter: Bool = false) {
    self.landlock = landlock
    self.hasNoNewPrivileges = hasNoNewPrivileges
    self.hasFilter = hasFilter
  }
}
