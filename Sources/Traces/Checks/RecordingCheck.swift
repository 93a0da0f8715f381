/// Whether something between the program and the screen keeps what is shown.
struct RecordingCheck: Check {
  private static let recorders: [String: String] = [
    "script": "script writes all that this terminal shows to a file",
    "asciinema": "asciinema records this terminal", "ttyrec": "ttyrec records this terminal",
    "termrec": "termrec records this terminal", "tlog-rec": "tlog records this terminal",
    "tlog-rec-session": "tlog records this terminal",
    "sshd": "this terminal comes from another computer (ssh), which can keep what it shows",
    "sshd-session": "this terminal comes from another computer (ssh), which can keep what it shows",
    "mosh-server": "this terminal comes from another computer (mosh), which can keep what it shows",
    "ttyd": "this terminal is shown in a browser (ttyd)",
    "gotty": "this terminal is shown in a browser (gotty)",
    "tmate": "this terminal is shared with others (tmate)",
  ]

  func step(on machine: Machine) -> Finding? {
    var found: [String] = []
    for name in Self.programsAbove(on: machine) {
      guard let words = Self.recorders[name] else { continue }
      let sentence = words.prefix(1).uppercased() + words.dropFirst() + "."
      if !found.contains(sentence) { found.append(sentence) }
    }
    if machine.environment["ASCIINEMA_REC"] != nil, !found.contains(where: { $0.contains("asciinema") }) {
      found.append("asciinema records this terminal.")
    }
    if machine.environment["TMUX"] != nil {
      found.append(
        """
        You are inside of tmux. Others who reach it can watch, and a pane can be written to a file \
        (pipe-pane), which does not show from here.
        """
      )
    }
    if machine.environment["STY"] != nil {
      found.append("You are inside of screen. It can write a log (C-a H), which does not show from here.")
    }
    found += Self.settings(on: machine)
    for name in machine.names(in: machine.home) ?? []
    where name == "typescript" || name.hasPrefix("screenlog.") || name.hasPrefix("hardcopy.")
      || name.hasSuffix(".cast")
    {
      found.append("\(machine.name(machine.own(name.harmless))) is a recording of a terminal, by its name.")
    }
    return Finding(
      title: "Terminals that keep what they show", found: found,
      mending:
        """
        Open the book in a terminal of its own, outside of the recorder. The book uses the second screen, \
        so that its pages do not stay in the list you can scroll back to; a recorder keeps them all the \
        same.
        """,
      afterward: "A recording that stops, or has a gap, is seen by whoever plays it.")
  }

  /// The programs that started this one, the nearest first.
  private static func programsAbove(on machine: Machine) -> [String] {
    var names: [String] = []
    var process = "self"
    for _ in 0..<64 {
      let lines = machine.lines("/proc/\(process)/status")
      func value(_ field: String) -> String? {
        lines.first { $0.hasPrefix(field + ":\t") }.map { String($0.dropFirst(field.count + 2)) }
      }
      guard let name = value("Name") else { break }
      names.append(name)
      guard let parent = value("PPid").flatMap({ UInt32($0) }), parent > 0 else { break }
      process = String(parent)
    }
    return Array(names.dropFirst())
  }

  /// Settings that write down every window.
  private static func settings(on machine: Machine) -> [String] {
    let signs: [(file: String, words: [String])] = [
      (".tmux.conf", ["pipe-pane", "tmux-logging", "capture-pane-contents"]),
      (".config/tmux/tmux.conf", ["pipe-pane", "tmux-logging", "capture-pane-contents"]),
      ("/etc/tmux.conf", ["pipe-pane", "tmux-logging", "capture-pane-contents"]),
      (".screenrc", ["deflog on", "logfile"]), ("/etc/screenrc", ["deflog on"]),
      (".bashrc", ["script -", "exec script", "asciinema rec"]),
      (".profile", ["exec script", "asciinema rec"]),
      (".zshrc", ["script -", "exec script", "asciinema rec"]),
      ("/etc/profile", ["exec script", "asciinema rec", "tlog-rec"]),
    ]
    return signs.compactMap { file, words in
      let path = file.hasPrefix("/") ? file : machine.own(file)
      let isOn = machine.lines(path).contains { line in
        line.first { $0 != " " && $0 != "\t" } != "#" && words.contains { line.contains($0) }
      }
      return isOn ? "\(machine.name(path)) has a setting that can write down what a terminal shows." : nil
    }
  }
}
