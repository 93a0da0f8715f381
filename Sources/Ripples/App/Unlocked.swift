import Journal

/// What was found when a locked journal was opened.
public struct Unlocked: Sendable {
  public var summary: Summary
  /// One sentence that says why the journal can only be read; nil where it can be written to.
  public var readOnly: String?
  /// Something that the reader should know of it.
  public var notice: String?
  /// What was put away when the program was locked; nil when it was started so.
  public var sitting: [UInt8]?

  public init(
    summary: Summary, readOnly: String? = nil, notice: String? = nil, sitting: [UInt8]? = nil
  ) {
    self.summary = summary
    self.readOnly = readOnly
    self.notice = notice
    self.sitting = sitting
  }
}

/// Why a locked journal was not opened.
public enum Refusal: Hashable, Sendable {
  /// The passphrase is another one.
  case wrong
  /// It is another one than opens this file, whose lock is not the one that this account has seen last.
  case wrongForThisCopy
  /// One sentence that says what is amiss.
  case failed(String)
}
