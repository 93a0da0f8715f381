/// Whether backups or snapshots of the system may hold the journal.
struct BackupCheck: Check {
  /// A program, and what on the disk says that it is set up.
  private static let programs: [(name: String, paths: [String], own: [String])] = [
    ("Timeshift", ["/etc/timeshift/timeshift.json", "/etc/timeshift.json", "/timeshift"], []),
    (
      "Déjà Dup or duplicity", [],
      [".cache/deja-dup", ".cache/duplicity", ".duply", ".var/app/org.gnome.DejaDup"]
    ),
    (
      "Borg, Vorta or Pika", ["/etc/borgmatic", "/etc/borgmatic.d"],
      [
        ".config/borg", ".cache/borg", ".config/borgmatic", ".local/share/Vorta",
        ".var/app/org.gnome.World.PikaBackup",
      ]
    ),
    ("restic", ["/etc/restic"], [".cache/restic", ".config/restic"]),
    ("Back In Time", ["/etc/backintime"], [".config/backintime"]),
    ("Kup", [], [".config/kuprc"]),
    ("rsnapshot", ["/etc/rsnapshot.conf"], []),
    (
      "Bacula, Bareos, Amanda or UrBackup", ["/etc/bacula", "/etc/bareos", "/etc/amanda", "/etc/urbackup"], []
    ),
    ("CrashPlan", ["/usr/local/crashplan"], []),
  ]

  func step(on machine: Machine) -> Finding? {
    var found = Self.programs.compactMap { program -> String? in
      let paths = program.paths + program.own.map(machine.own)
      guard let path = paths.first(where: machine.exists) else { return nil }
      return
        """
        \(program.name) is set up here, or was once (\(machine.name(path))). Its copies may hold the \
        journal.
        """
    }
    for name in (machine.names(in: "/etc/snapper/configs") ?? []).prefix(20) {
      found.append("snapper makes snapshots here (its settings \(name.harmless)).")
    }
    let mount = machine.mount(of: machine.journal)
    for folder in [mount?.point, "/", "/home"].compactMap(\.self) {
      let base = folder == "/" ? "" : folder
      for name in [".snapshots", ".zfs", "@snapshots", ".beeshome"] where machine.exists(base + "/" + name) {
        let sentence = "\(base.harmless)/\(name) holds snapshots: older states of all files."
        if !found.contains(sentence) { found.append(sentence) }
      }
    }
    if let kind = mount?.kind, ["btrfs", "zfs", "bcachefs", "nilfs2"].contains(kind), found.isEmpty {
      found.append("The disk is of a kind (\(kind)) that can keep snapshots; none was seen.")
    }
    return Finding(
      title: "Backups and snapshots", found: found,
      mending:
        """
        Leave the journal’s folder, \(machine.name(machine.journalFolder)), out in that program’s \
        settings. What it copied before stays until it is deleted there. What is sealed with a passphrase \
        stays sealed in a copy.
        """,
      afterward:
        "The settings name the folder that is left out. Someone who looks after the backups may read that.")
  }
}
