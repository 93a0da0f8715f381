/// Files of the system that keep what was installed and run.
extension ScanCheck {
  /// What the package manager keeps.
  static var packages: ScanCheck {
    let finding = Finding(
      title: "The lists of the package manager",
      mending:
        """
        None that is worth its risk: these files belong to the administrator, and older ones are packed. A \
        copy unpacked in your own folder is in none of them.
        """,
      afterward: "A line that was taken out of such a log is a stronger sign than the line.")
    return ScanCheck(finding) { machine in
      let logs = ["/var/log", "/var/log/apt", "/var/log/dnf5", "/var/log/zypp"].flatMap { folder in
        (machine.names(in: folder) ?? []).filter { name in
          let starts = [
            "dpkg.log", "history.log", "term.log", "pacman.log", "dnf", "yum", "hawkey", "history",
          ]
          return starts.contains(where: name.hasPrefix) && !name.hasSuffix(".gz") && !name.hasSuffix(".xz")
        }.map { folder + "/" + $0 }
      }
      return logs.prefix(60).map { Source(path: $0) }
        + ["/var/lib/dpkg/status", "/var/lib/apt/extended_states"].map { Source(path: $0) }
    }
  }

  /// What the system keeps of what was run.
  static var systemLogs: ScanCheck {
    let finding = Finding(
      title: "The system’s own logs",
      mending:
        """
        None from your account. What is run with sudo is written there with its whole line: do not open \
        the book that way.
        """,
      afterward: "Nothing, where nothing is changed. A gap in such a log is what an administrator looks for.")
    return ScanCheck(finding) { machine in
      let logs = (machine.names(in: "/var/log") ?? []).filter { name in
        let starts = ["auth.log", "secure", "syslog", "messages", "user.log", "kern.log", "sudo"]
        return starts.contains(where: name.hasPrefix) && !name.hasSuffix(".gz") && !name.hasSuffix(".xz")
      }
      let audit = ["/var/log/audit/audit.log", "/etc/audit/audit.rules", "/etc/audit/rules.d/audit.rules"]
      let accounting = ["/var/log/account/pacct", "/var/account/pacct"]
      return logs.prefix(60).map { Source(path: "/var/log/" + $0) } + audit.map { Source(path: $0) }
        + accounting.map { Source(path: $0, hasLines: false) }
    }
  }
}
