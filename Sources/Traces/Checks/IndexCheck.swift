import Glibc

/// Whether an index of the disk, or a store of small pictures of files, may name the journal or an export.
struct IndexCheck: Check {
  func step(on machine: Machine) -> Finding? {
    var found: [String] = []
    let lists = ["/var/lib/plocate/plocate.db", "/var/lib/mlocate/mlocate.db", "/var/cache/locate/locatedb"]
    for path in lists where machine.exists(path) {
      found.append(
        """
        \(path) lists the names of files on this disk for the command locate; once a day it is made anew. \
        Files in a folder that only you can open are told to you and to administrators.
        """
      )
    }
    for path in [".cache/tracker3", ".cache/tracker", ".local/share/baloo", ".local/share/recoll", ".recoll"]
    {
      guard machine.exists(machine.own(path)) else { continue }
      found.append(
        """
        \(machine.name(machine.own(path))) is an index for searching your files, with their words. An \
        export is found by it; the sealed journal is not read.
        """
      )
    }
    for path in [".cache/thumbnails", ".thumbnails"] where machine.exists(machine.own(path)) {
      found.append(
        """
        \(machine.name(machine.own(path))) holds small pictures of files that a file manager showed. An \
        export may be among them; their names do not say.
        """
      )
    }
    return Finding(
      title: "Indexes of your files", found: found,
      mending:
        """
        Leave the folder of the journal and of exports out in the desktop’s search settings. Small \
        pictures can be deleted; they are made anew as folders are opened.
        """,
      afterward:
        """
        The search settings name the folder that is left out. An empty store of pictures fills again, and \
        few people look.
        """
    )
  }
}
