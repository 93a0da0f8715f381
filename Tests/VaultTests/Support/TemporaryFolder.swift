import TestSupport

extension TemporaryFolder {
  /// Where a test's vault goes.
  var journal: String { path + "/ripples/journal.db" }

  var state: String { path + "/state" }
}
