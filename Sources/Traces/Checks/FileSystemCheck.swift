/// Whether the journal lies on a disk of another computer.
struct FileSystemCheck: Check {
  private static let kinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre", "9p", "virtiofs",
    "vboxsf", "prl_fs", "drvfs", "davfs", "coda", "ocfs2", "gfs2",
  ]

  /// What follows `fuse.` in the kind of a file system that is kept elsewhere.
  private static let programs: Set<String> = [
    "sshfs", "rclone", "glusterfs", "s3fs", "google-drive-ocamlfuse", "vmhgfs-fuse", "davfs", "curlftpfs",
    "gvfsd-fuse", "kio-fuse", "pCloud.pfs", "mergerfs", "onedriver", "juicefs", "gocryptfs-net",
  ]

  func step(on machine: Machine) -> Finding? {
    let mount = machine.mount(of: machine.journal)
    let found = mount.flatMap { mount -> String? in
      let isElsewhere =
        Self.kinds.contains(mount.kind)
        || mount.kind.hasPrefix("fuse.") && Self.programs.contains(String(mount.kind.dropFirst(5)))
      guard isElsewhere else { return nil }
      return
        """
        The journal lies on \(mount.source.harmless) (\(mount.kind.harmless)). Whoever runs that computer \
        can read and copy the file.
        """
    }
    return Finding(
      title: "A disk of another computer", found: found.map { [$0] } ?? [],
      mending:
        """
        Keep the journal on a disk of this computer: --journal PATH, or RIPPLES_JOURNAL in your shell’s \
        settings.
        """,
      afterward:
        """
        The file is gone from the other disk; a backup there may keep it. The path stands in the shell’s \
        list, or in its settings.
        """
    )
  }
}
