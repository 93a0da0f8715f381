extension Looking {
  /// The page as sections, with what was found so far: of each, the first line is its title, and each line a paragraph.
  public var sections: [String] {
    var sections = Self.opening
    let told = findings.filter { !$0.isClear }
    if isOver {
      let count = told.count == 1 ? "1 place" : "\(told.count) places"
      sections.append(
        told.isEmpty
          ? "What was found\nNothing, where this can look. The end of this page says where it cannot."
          : """
          What was found\n\(count) where this computer could show that the book was here, or what you \
          wrote in it. Each is a possibility: not that anyone looked.
          """
      )
    }
    sections += told.enumerated().map { index, finding in
      "\(index + 1). \(finding.title)\n" + finding.found.joined(separator: "\n")
        + "\nTo mend it: \(finding.mending)\nAfterward, what is different: \(finding.afterward)"
    }
    guard isOver else { return sections }
    let clear = findings.filter(\.isClear).map(\.title)
    if !clear.isEmpty {
      sections.append("Looked at, with nothing found\n" + clear.map { $0 + "." }.joined(separator: "\n"))
    }
    let unread = findings.flatMap(\.unread)
    if !unread.isEmpty {
      sections.append(
        "Could not be read from your account\n"
          + unread.prefix(20).map { $0 + "." }.joined(separator: "\n")
          + (unread.count > 20 ? "\nAnd \(unread.count - 20) more." : "")
          + "\nAn administrator can read these. They may name the book.")
    }
    return sections + Self.closing
  }

  /// What comes before anything is looked at.
  public static let opening = [
    """
    Looking leaves a trace, too
    If you typed a command to see this, your shell may keep it in its list. Inside of the book, the help page opens \
    the same page with the key x, and no shell knows of it. It reads files, and changes none.
    """,
    """
    Cleaning can be noticed
    A gap in a list, or a setting that is new, may be seen by someone who watches this computer. A sudden change can \
    itself raise a question. Nothing on this page has to be done, and nothing has to be done today.
    """,
    """
    A safer place comes first
    If being found with this could put you at risk, leave things here as they are. Use a device that only you can \
    reach, such as one in a library, and talk to an advocate before you change anything. The help page (!) has lines \
    to call or write to.
    """,
  ]

  /// What no look from here can tell.
  private static let closing = [
    """
    What this cannot see
    Programs that record keys, the screen or the camera, and programs that let someone watch from afar.
    What an administrator keeps: system logs in the journal of systemd, rules for auditing, accounting of what ran.
    What a terminal window, tmux or screen keeps in its own memory, and whether a pane is written to a file.
    Logs that are packed, what was deleted and is still on the disk, and old blocks of a solid-state disk.
    Copies on other machines, with whoever keeps them: clouds, backups, a router or a network that noted a download.
    The list that this shell has not written yet: it does so when it closes.
    What it did not find is no proof. Whether it is safe is yours to judge, and an advocate can help.
    """
  ]
}
