/// Whether all of memory may be written to a disk when the computer sleeps.
struct HibernationCheck: Check {
  func step(on machine: Machine) -> Finding? {
    let title = "Sleep that writes memory to disk (hibernation)"
    let mending =
      """
      Leave the book with Ctrl-C before the computer sleeps. As administrator: systemctl mask \
      hibernate.target hybrid-sleep.target suspend-then-hibernate.target.
      """
    let afterward =
      "The menu offers no hibernation any more, and the computer may wake up as if freshly started."
    var finding = Finding(title: title, mending: mending, afterward: afterward)
    let isOffered =
      (machine.text("/sys/power/state") ?? "").split(whereSeparator: \.isWhitespace).contains("disk")
      && machine.text("/sys/power/disk").map { !$0.contains("[disabled]") } == true
    let settings =
      (machine.text("/proc/cmdline") ?? "").split(whereSeparator: \.isWhitespace)
      + machine.lines("/etc/initramfs-tools/conf.d/resume").map {
        $0.hasPrefix("RESUME=") ? Substring($0.lowercased()) : ""
      }
    guard isOffered,
      let place = settings.first(where: { $0.hasPrefix("resume=") || $0.hasPrefix("resume_offset=") }),
      place != "resume=none"
    else { return finding }
    let device = String(place.drop { $0 != "=" }.dropFirst())
    guard !(device.hasPrefix("/dev/") && machine.isEncrypted(device)) else { return finding }
    finding.found = [
      """
      This computer is set up to hibernate (\(String(place).harmless)): all of memory, with an open page \
      in it, is written to disk then. Whether that disk is encrypted does not show from here.
      """
    ]
    return finding
  }
}
