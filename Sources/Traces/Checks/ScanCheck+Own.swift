/// Files of the reader's own folder that keep what was typed and opened.
extension ScanCheck {
  /// What the shell keeps of what was typed.
  static var history: ScanCheck {
    let finding = Finding(
      title: "What the shell keeps",
      mending:
        """
        Close other terminals first: each writes its own list when it closes. Then take those lines out \
        with an editor, which may note in a list of its own what it opened. A command with a space before it is not kept by bash with HISTCONTROL=ignorespace, \
        by zsh with setopt HIST_IGNORE_SPACE, and by fish.
        """,
      afterward:
        """
        The list has a gap, and the file a new time. A list that was emptied, or that stopped growing, is \
        seen sooner than a line in it.
        """
    )
    return ScanCheck(finding) { machine in
      let named = ["HISTFILE"].compactMap { machine.environment[$0] }
      let zsh = machine.environment["ZDOTDIR"].map { [$0 + "/.zsh_history", $0 + "/.zhistory"] } ?? []
      let texts = [
        ".bash_history", ".zsh_history", ".zhistory", ".histfile", ".local/share/zsh/history",
        ".local/state/zsh/history", ".config/zsh/.zsh_history", ".local/share/fish/fish_history",
        ".config/fish/fish_history", ".ash_history", ".sh_history", ".ksh_history", ".mksh_history",
        ".history",
        ".config/nushell/history.txt", ".local/share/powershell/PSReadLine/ConsoleHost_history.txt",
        ".local/share/zoxide/db.zo", ".z", ".fasd", ".local/share/autojump/autojump.txt",
      ].map(machine.own)
      let databases = [
        ".local/share/atuin/history.db", ".local/share/atuin/history.db-wal", ".local/share/mcfly/history.db",
        ".mcfly/history.db", ".config/nushell/history.sqlite3",
      ].map(machine.own)
      var seen: Set<String> = []
      return (named + zsh + texts).filter { seen.insert($0).inserted }.map { Source(path: $0) }
        + databases.map { Source(path: $0, hasLines: false) }
    }
  }

  /// What the desktop and editors keep of what was opened.
  static var recent: ScanCheck {
    let finding = Finding(
      title: "Lists of what was opened",
      mending:
        "Clear the list in the desktop’s settings (privacy, file history), or in the program that keeps it.",
      afterward: "Such a list is cleared whole: that it is empty is seen at once.")
    return ScanCheck(finding) { machine in
      let texts = [
        ".local/share/recently-used.xbel", ".recently-used", ".recently-used.xbel", ".viminfo",
        ".local/share/mc/history", ".local/share/mc/filepos", ".local/share/nano/filepos_history",
        ".local/share/nano/search_history", ".lesshst", ".local/state/lesshst", ".emacs.d/recentf",
        ".emacs.d/places", ".config/gtk-3.0/bookmarks", ".local/share/user-places.xbel",
        ".config/libreoffice/4/user/registrymodifications.xcu", ".wget-hsts", ".python_history",
      ].map { Source(path: machine.own($0)) }
      let databases = [
        ".local/state/nvim/shada/main.shada", ".local/share/nvim/shada/main.shada",
        ".local/share/zeitgeist/activity.sqlite", ".local/share/kactivitymanagerd/resources/database",
        ".local/share/gvfs-metadata/home", ".local/share/gvfs-metadata/root",
        ".config/Code/User/globalStorage/state.vscdb", ".cache/tracker3/files/meta.db",
        ".cache/tracker/meta.db",
      ].map { Source(path: machine.own($0), hasLines: false) }
      return texts + databases
    }
  }

  /// What browsers keep of pages and downloads.
  static var browsers: ScanCheck {
    let finding = Finding(
      title: "What the browser keeps",
      mending:
        """
        Take the page and the download out of the browser’s history, there alone. The name may stand for \
        something else there: it is a common word.
        """,
      afterward: "An empty history, or one with a gap in an evening, is seen by whoever looks there.")
    return ScanCheck(finding) { machine in
      let folders = [
        (".mozilla/firefox", "places.sqlite"), (".config/google-chrome", "History"),
        (".config/chromium", "History"), (".config/BraveSoftware/Brave-Browser", "History"),
        (".config/microsoft-edge", "History"), (".config/vivaldi", "History"),
        ("snap/firefox/common/.mozilla/firefox", "places.sqlite"),
        (".var/app/org.mozilla.firefox/.mozilla/firefox", "places.sqlite"),
      ]
      return folders.flatMap { folder, file in
        (machine.names(in: machine.own(folder)) ?? []).prefix(50).map {
          Source(path: "\(machine.own(folder))/\($0)/\(file)", hasLines: false)
        }
      }
    }
  }
}
