import CSandbox
import Glibc

/// What the process gives up for good, for itself and for all that it becomes.
///
/// Three layers, each where the kernel has it: Landlock refuses files, no new privileges can be gained, and a filter of
/// system calls refuses sockets, tracing and what else the program never uses. Where a layer is missing the program goes
/// on without it, and the report says so.
public enum Sandbox {
  /// Gives up all but these rights; where that was done before the process became this program, nothing more is done.
  ///
  /// A kernel takes 16 layers of Landlock on one process, so that a program which is executed afresh at each lock
  /// may add none.
  public static func enter(_ rights: Rights) -> Report {
    if let inherited { return inherited }
    let hasNoNewPrivileges = ripples_give_up_privileges() == 0
    let landlock = addLayer(rights)
    let hasFilter = ripples_filter_enter(Int32(landlock ?? 0)) == 0
    return Report(landlock: landlock, hasNoNewPrivileges: hasNoNewPrivileges, hasFilter: hasFilter)
  }

  /// Gives up, once in the sandbox, what is not among these rights either; false where the kernel cannot or will not.
  public static func narrow(to rights: Rights) -> Bool { addLayer(rights) != nil }

  /// The layers that hold already; nil when none does.
  ///
  /// The filter itself answers to a question that no kernel and no other filter answers so, and says which Landlock was
  /// entered with it. On a machine that the filter does not know, it is what holds that tells: nothing can be gained,
  /// and the root folder, which anyone can read, cannot be read.
  public static var inherited: Report? {
    let version = ripples_filter_version()
    if version >= 0 {
      return Report(
        landlock: version > 0 ? Int(version) : nil, hasNoNewPrivileges: hasNoNewPrivileges, hasFilter: true)
    }
    guard hasNoNewPrivileges, isRootUnreadable else { return nil }
    return Report(landlock: kernelVersion, hasNoNewPrivileges: true)
  }

  /// The version of Landlock that this kernel has; nil for none.
  public static var kernelVersion: Int? {
    let version = ripples_landlock_version()
    return version > 0 ? Int(version) : nil
  }

  private static func addLayer(_ rights: Rights) -> Int? {
    let version = ripples_landlock_version()
    let layer = ripples_landlock_begin(version)
    guard layer >= 0 else { return nil }
    for path in rights.reading { ripples_landlock_allow(layer, version, path, RIPPLES_READ.rawValue) }
    for path in rights.writing { ripples_landlock_allow(layer, version, path, RIPPLES_WRITE.rawValue) }
    for path in rights.running { ripples_landlock_allow(layer, version, path, RIPPLES_EXECUTE.rawValue) }
    return ripples_landlock_enter(layer, version) == 0 ? Int(version) : nil
  }

  // PR_GET_NO_NEW_PRIVS takes four zeros, and what takes a list of arguments Swift cannot call.
  private static var hasNoNewPrivileges: Bool { ripples_has_no_new_privileges() != 0 }

  private static var isRootUnreadable: Bool {
    let folder = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let error = errno
    if folder >= 0 { close(folder) }
    return folder < 0 && error == EACCES
  }
}
