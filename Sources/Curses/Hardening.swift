import CNcurses

/// What the process takes on before it does anything else.
public enum Hardening {
  /// Closes inherited descriptors, forbids core dumps and tracing, makes new files private, ignores
  /// SIGPIPE and SIGXFSZ, and in a release build keeps Swift from printing a backtrace.
  ///
  /// - Parameter descriptor: one descriptor above 2 that stays open.
  public static func apply(keeping descriptor: Int32? = nil) { ripples_harden(descriptor ?? -1) }
}
