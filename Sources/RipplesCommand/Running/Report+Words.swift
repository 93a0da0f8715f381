import Sandbox

extension Report {
  /// What is out of reach, in one line.
  var words: String {
    switch (hasFilter, landlock) {
    case (true, _?): "on: no network, no other programs, no files but its own"
    case (true, nil): "in part: no network, no other programs; this kernel cannot close off files"
    case (false, let version?):
      "in part: no files but its own\(version < 4 ? "" : ", no network"); the rest cannot be closed off here"
    case (false, nil): "off: this system has none"
    }
  }
}
