import CNcurses
import Glibc

/// What the program hands over to itself when it is executed afresh, so that the kernel drops every page of what was
/// read and written.
///
/// The terminal goes along as it is: the fresh program opens it on the same alternate screen, and puts it back as the
/// first one found it, also when it ends before. So do signals that nobody was told of yet.
public struct Handover: Hashable, Sendable {
  /// The most descriptors that can go along.
  public static let mostDescriptors = Int(RIPPLES_MOST_KEPT)

  /// Bytes that only the fresh program has a use for; the system keeps them in memory, as they are.
  public var sealed: [UInt8]
  /// Descriptors above 2 that stay open, under the numbers that they have; at most `mostDescriptors`.
  public var descriptors: [Int32]
  /// Whether the fresh program puts the terminal back and stops, as on Ctrl-Z, before its first frame.
  public var stops: Bool

  public init(sealed: [UInt8], descriptors: [Int32] = [], stops: Bool = false) {
    self.sealed = sealed
    self.descriptors = descriptors
    self.stops = stops
  }

  /// What the program that executed this one handed over: at the first call after `Hardening.apply`, nil later on, and
  /// nil for a program that was started by anything else.
  public static func received() -> Handover? {
    let size = ripples_handover_size()
    guard size >= 0 else { return nil }
    var descriptors = [Int32](repeating: -1, count: mostDescriptors)
    descriptors.removeLast(mostDescriptors - Int(ripples_kept(&descriptors)))
    var sealed = [UInt8](repeating: 0, count: Int(size))
    let isWhole = ripples_read_handover(&sealed) != 0
    return isWhole ? Handover(sealed: sealed, descriptors: descriptors) : nil
  }

  /// Executes the program's own file afresh, as it was when it started, whatever stands at its path by now.
  ///
  /// It keeps process, terminal and environment, and of its descriptors 0 to 2 and those that are listed. It does not
  /// return; when it fails, everything is as before.
  ///
  /// - Parameter arguments: all of them, with the program's name first.
  public func reexecute(arguments: [String] = CommandLine.arguments) throws(ReexecutionError) -> Never {
    var words = arguments.map { strdup($0) } + [nil]
    let code = ripples_reexecute(
      sealed, sealed.count, descriptors, Int32(descriptors.count), stops ? 1 : 0, &words)
    for word in words { free(word) }
    throw ReexecutionError(code: code)
  }
}

/// Why the program could not be executed afresh.
public struct ReexecutionError: Error, Hashable, Sendable {
  /// A number of errno.h.
  public var code: Int32
}
