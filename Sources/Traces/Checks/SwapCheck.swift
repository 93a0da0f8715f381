/// Whether memory may be written to a disk without encryption.
struct SwapCheck: Check {
  func step(on machine: Machine) -> Finding? {
    let found = machine.lines("/proc/swaps").dropFirst().compactMap { line -> String? in
      let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      guard fields.count > 1 else { return nil }
      let isFile = fields[1] == "file"
      // That is compressed memory, and no disk.
      guard !fields[0].hasPrefix("/dev/zram") else { return nil }
      let device = isFile ? machine.mount(of: fields[0])?.source ?? fields[0] : fields[0]
      guard !machine.isEncrypted(device) else { return nil }
      let what = isFile ? "a swap file on a disk" : "swap"
      return
        """
        \(fields[0].harmless) is \(what) without encryption that this can see. A page you read or wrote \
        may be put there, and stay after the program ended.
        """
    }
    return Finding(
      title: "Memory written to disk (swap)", found: found,
      mending:
        """
        As administrator: swapoff -a, until the next start. For good: encrypt swap in /etc/crypttab, or \
        use zram in its place.
        """,
      afterward:
        """
        The list of disks and the files under /etc are changed; with a random key, the computer cannot \
        hibernate any more.
        """
    )
  }
}
