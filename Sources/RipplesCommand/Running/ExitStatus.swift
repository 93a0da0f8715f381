import ArgumentParser

/// Exit codes that no sysexits name covers.
enum ExitStatus {
  /// What a shell reports of a program that a signal ended.
  static func signal(_ number: Int32) -> ExitCode { ExitCode(128 + number) }
}
