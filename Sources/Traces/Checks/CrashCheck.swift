/// Whether memory of a program that crashed is kept.
struct CrashCheck: Check {
  func step(on machine: Machine) -> Finding? {
    var found: [String] = []
    for folder in ["/var/lib/systemd/coredump", "/var/crash", "/var/spool/abrt", "/var/lib/apport/coredump"] {
      for name in machine.names(in: folder, holding: machine.words) ?? [] {
        found.append(
          """
          \(folder)/\(name.harmless) tells that the program ended in a crash, and may hold what was open \
          in it.
          """
        )
      }
    }
    return Finding(
      title: "Reports of crashes", found: found,
      mending:
        """
        As administrator: delete that file. The program forbids the system to write its memory down when \
        it crashes; a report of an earlier edition may hold some.
        """,
      afterward: "Its line in the system’s log stays: that a program of this name ended there, and when.")
  }
}
