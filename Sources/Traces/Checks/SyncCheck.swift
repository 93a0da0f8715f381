/// Whether the journal lies in a folder that a program copies to another machine.
struct SyncCheck: Check {
  /// A program, the names that it leaves in a folder that it copies, and its list of such folders.
  private struct Copier {
    var name: String
    var marks: Set<String> = []
    /// What a name in the folder, or the folder's own, begins with.
    var starts: [String] = []
    /// Files below the home folder that name the folders.
    var lists: [String] = []
  }

  private static let copiers = [
    Copier(
      name: "Syncthing", marks: [".stfolder", ".stversions", ".stignore"],
      lists: [".config/syncthing/config.xml", ".local/state/syncthing/config.xml"]),
    Copier(
      name: "Dropbox", marks: [".dropbox.cache"], lists: [".dropbox/info.json"]),
    Copier(
      name: "Nextcloud or ownCloud", marks: [".nextcloudsync.log", ".owncloudsync.log"],
      starts: [".sync_", "._sync_"],
      lists: [".config/Nextcloud/nextcloud.cfg", ".config/ownCloud/owncloud.cfg"]),
    Copier(name: "OneDrive", starts: [".OneDrive"], lists: [".config/onedrive/config"]),
    Copier(name: "Seafile", marks: [".seafile-data", "seafile-data"], starts: ["_seaf"]),
    Copier(name: "MEGA", marks: [".megaignore", ".debris"]),
    Copier(name: "Resilio Sync", marks: [".sync"]),
    Copier(name: "Unison", lists: [".unison/default.prf"]),
    Copier(name: "git", marks: [".git"]),
    Copier(name: "Mercurial", marks: [".hg"]),
  ]

  /// Folders whose usual name tells what copies them.
  private static let folderNames = [
    "Dropbox", "OneDrive", "Nextcloud", "ownCloud", "Google Drive", "MEGA", "pCloudDrive", "Seafile",
  ]

  func step(on machine: Machine) -> Finding? {
    let folders = Machine.folders(above: machine.journal)
    let names = folders.map { machine.names(in: $0) ?? [] }
    var found: [String] = []
    for copier in Self.copiers {
      let marked = zip(folders, names).first { _, names in
        names.contains { name in copier.marks.contains(name) || copier.starts.contains { name.hasPrefix($0) }
        }
      }?.0
      if let folder = marked ?? Self.listed(copier.lists, folders, on: machine) {
        found.append("\(copier.name) keeps copies of \(machine.name(folder)), and the journal lies in it.")
      }
    }
    for folder in folders {
      let name = folder.split(separator: "/").last ?? ""
      guard let known = Self.folderNames.first(where: { name.hasPrefix($0) }),
        !found.contains(where: { $0.hasPrefix(known) })
      else { continue }
      found.append("\(machine.name(folder)) has the name of a folder that is copied to other machines.")
    }
    return Finding(
      title: "Folders that are copied to other machines", found: found,
      mending:
        """
        Keep the journal in a folder that is not copied, or leave it out in that program’s settings. What \
        was copied before has to be deleted there, too, with its older versions.
        """,
      afterward: "The file is gone from the other machines, and a list of recent changes there may say so.")
  }

  /// The first of the folders that one of these files names.
  private static func listed(_ lists: [String], _ folders: [String], on machine: Machine) -> String? {
    for list in lists {
      guard let text = machine.text(machine.own(list)) else { continue }
      if let folder = folders.first(where: { text.names(folder: $0, home: machine.home) }) { return folder }
    }
    return nil
  }
}

extension String {
  /// Whether a settings file has the path of a folder in it, not only of one below it.
  func names(folder: String, home: String) -> Bool {
    let short = folder.hasPrefix(home) ? ["~" + folder.dropFirst(home.count)] : []
    return ([folder] + short).contains { path in
      ranges(of: path).contains { range in
        var rest = self[range.upperBound...]
        if rest.first == "/" { rest.removeFirst() }
        return rest.first.map { "\"'<,;)]} \t\n\r*".contains($0) } ?? true
      }
    }
  }
}
