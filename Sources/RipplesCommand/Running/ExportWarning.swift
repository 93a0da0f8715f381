import Glibc

/// What is said before words leave the journal.
struct ExportWarning {
  /// Whether they go to a terminal, and to no file.
  let isShown: Bool

  private var words: String {
    isShown
      ? "Your words follow here, and the terminal may keep them. With -o FILE they go to a file."
      : "This makes a plain file that anyone can open. Where will it be kept, and is that folder synced or backed up?"
  }

  /// Says it, and whether to go on: on a terminal somebody has to say yes to it, a script has read it before.
  func isAccepted() -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      StandardError.say(words)
      return true
    }
    StandardError.ask("\(words) Go on? (y or n)")
    let answer = readLine()?.lowercased()
    return answer == "y" || answer == "yes"
  }
}
