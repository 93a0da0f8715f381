import Glibc
import TestSupport
import Testing

@testable import Traces

/// Each look at a computer finds the one trace that was planted, and none where there is none.
@Suite struct CheckTests {
  /// A trace: a file to plant, what is in it, and words of the sentence that tells of it.
  struct Plant: CustomTestStringConvertible, Sendable {
    var path: String
    var text: String
    var told: String
    var variables: [String: String] = [:]
    var testDescription: String { path + (variables.isEmpty ? "" : "\(variables)") }
  }

  /// The journal's own name is found in every tree: it is there.
  private static let always = "Files with its name"

  private static let swaps = "Filename Type Size Used Priority\n"
  private static let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
  private static let data = "/home/robin/.local/share"

  static let plants: [Plant] = [
    Plant(
      path: "/etc/passwd", text: "sam:x:1001:1001::/home/sam:/bin/zsh\n",
      told: "Others who can log in here: sam."),
    Plant(
      path: "/etc/group", text: "sudo:x:27:robin,sam\n", told: "sam can act as administrator (group sudo)"),
    Plant(
      path: "/proc/swaps", text: swaps + "/dev/sda2 partition 9 0 -2\n",
      told: "/dev/sda2 is swap without encryption"),
    Plant(
      path: "/proc/swaps", text: swaps + "/swapfile\tfile\t9\t0\t-2\n",
      told: "/swapfile is a swap file on a disk"),
    Plant(
      path: "/proc/cmdline", text: "quiet resume=UUID=1-2\n", told: "set up to hibernate (resume=UUID=1-2)"),
    Plant(path: "/etc/initramfs-tools/conf.d/resume", text: "RESUME=UUID=5\n", told: "set up to hibernate"),
    Plant(path: data + "/.stfolder/mark", text: "", told: "Syncthing keeps copies of ~/.local/share"),
    Plant(
      path: "/home/robin/.config/syncthing/config.xml", text: "<folder path=\"~/.local/share/\" type=\"x\">",
      told: "Syncthing keeps copies of ~/.local/share"),
    Plant(
      path: "/home/robin/.dropbox/info.json", text: "{\"path\": \"/home/robin\"}",
      told: "Dropbox keeps copies of /home/robin"),
    Plant(path: data + "/.sync_9f3.db", text: "", told: "Nextcloud or ownCloud keeps copies"),
    Plant(path: "/home/robin/.git/HEAD", text: "ref", told: "git keeps copies of /home/robin"),
    Plant(path: "/etc/timeshift/timeshift.json", text: "{}", told: "Timeshift is set up here"),
    Plant(path: "/home/robin/.cache/deja-dup/x", text: "", told: "Déjà Dup or duplicity is set up here"),
    Plant(path: "/home/robin/.config/borg/x", text: "", told: "Borg, Vorta or Pika is set up here"),
    Plant(
      path: "/etc/snapper/configs/home", text: "", told: "snapper makes snapshots here (its settings home)"),
    Plant(path: "/home/.snapshots/1/info", text: "", told: "/home/.snapshots holds snapshots"),
    Plant(
      path: "/proc/self/mountinfo", text: mounts + "23 22 0:9 / /home rw - nfs4 box:/home rw\n",
      told: "The journal lies on box:/home (nfs4)."),
    Plant(
      path: "/proc/self/mountinfo", text: mounts + "23 22 0:9 / /home/robin rw - fuse.sshfs sam@box: rw\n",
      told: "The journal lies on sam@box: (fuse.sshfs)."),
    Plant(
      path: "/home/robin/.bash_history", text: "ls\nripples\nls\n./ripples --at 3\n",
      told: "~/.bash_history names it in lines 2 and 4."),
    Plant(
      path: "/home/robin/.zsh_history", text: ": 1790000000:0;ripples status\n",
      told: "~/.zsh_history names it in line 1."),
    Plant(
      path: data + "/fish/fish_history", text: "- cmd: ls\n  when: 1\n- cmd: ripples\n",
      told: "fish_history names it in line 3."),
    Plant(
      path: data + "/atuin/history.db", text: "SQLite format 3\0\0ripples\0",
      told: "atuin/history.db names it."),
    Plant(
      path: "/home/robin/elsewhere", text: "cd Ripples-1.0\n", told: "~/elsewhere names it in line 1.",
      variables: ["HISTFILE": "/home/robin/elsewhere"]),
    Plant(
      path: data + "/recently-used.xbel",
      text: "<xbel>\n<bookmark href=\"file:///home/robin/.local/share/ripples/journal.db\"/>",
      told: "recently-used.xbel names it in line 2."),
    Plant(
      path: "/home/robin/.viminfo", text: "> ~/.local/share/ripples/out.txt\n",
      told: "~/.viminfo names it in line 1."),
    Plant(
      path: "/home/robin/.mozilla/firefox/a.default/places.sqlite", text: "x/ripples/releases",
      told: "places.sqlite names it."),
    Plant(
      path: "/home/robin/Downloads/ripples-1.0.tar.gz", text: "",
      told: "~/Downloads/ripples-1.0.tar.gz is here."),
    Plant(path: "/usr/local/bin/ripples", text: "", told: "/usr/local/bin/ripples is here."),
    Plant(
      path: "/tmp/t9/ripples.txt", text: "", told: "/tmp/t9/ripples.txt is here.",
      variables: ["TMPDIR": "/tmp/t9"]),
    Plant(path: "/proc/self/status", text: "Name:\tripples\nPPid:\t7\n", told: ""),
    Plant(
      path: "/home/robin/.tmux.conf", text: "set -g mouse on\nbind P pipe-pane 'cat >> log'\n",
      told: "~/.tmux.conf has a setting"),
    Plant(path: "/home/robin/typescript", text: "", told: "~/typescript is a recording of a terminal"),
    Plant(
      path: "/none", text: "", told: "You are inside of tmux.",
      variables: ["TMUX": "/tmp/tmux-1000/default,1,0"]),
    Plant(path: "/none", text: "", told: "You are inside of screen.", variables: ["STY": "7.pts"]),
    Plant(
      path: "/none", text: "", told: "asciinema records this terminal.", variables: ["ASCIINEMA_REC": "1"]),
    Plant(
      path: "/var/log/dpkg.log.1", text: "a\ninstall ripples:amd64 1.0\n",
      told: "/var/log/dpkg.log.1 names it in line 2."),
    Plant(
      path: "/var/log/pacman.log", text: "installed ripples\n",
      told: "/var/log/pacman.log names it in line 1."),
    Plant(
      path: "/var/log/auth.log", text: "sudo: COMMAND=/usr/bin/ripples\n",
      told: "/var/log/auth.log names it in line 1."),
    Plant(
      path: "/var/crash/_usr_bin_ripples.1000.crash", text: "",
      told: "tells that the program ended in a crash"),
    Plant(path: "/var/lib/plocate/plocate.db", text: "", told: "lists the names of files on this disk"),
    Plant(
      path: "/home/robin/.cache/thumbnails/normal/1.png", text: "",
      told: "~/.cache/thumbnails holds small pictures"),
  ]

  @Test func aCleanComputerHasTheProgramsOwnFilesAndNothingElse() throws {
    let found = try MadeUpMachine().found
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(Self.always + ": ~/.local/share/ripples is here.") == true)
  }

  @Test(arguments: plants)
  func aPlantedTraceIsFoundAndNoOther(plant: Plant) throws {
    let made = try MadeUpMachine()
    made.environment = plant.variables
    let before = plant.path == "/etc/passwd" ? "robin:x:1000:1000::/home/robin:/bin/bash\n" : ""
    try made.write(before + plant.text, to: plant.path)
    let found = made.found
    guard !plant.told.isEmpty else { return #expect(found.count == 1) }
    #expect(found.contains { $0.contains(plant.told) }, "\(found)")
    #expect(
      found.count(where: { !$0.hasPrefix(Self.always) }) == (plant.told.hasSuffix("is here.") ? 0 : 1),
      "\(found)")
  }

  @Test(arguments: ["script", "asciinema", "sshd", "tmate", "ttyrec"])
  func aRecorderThatStartedTheShellIsFound(name: String) throws {
    let made = try MadeUpMachine()
    try made.write("Name:\tripples\nPPid:\t7\n", to: "/proc/self/status")
    try made.write("Name:\tbash\nPPid:\t6\n", to: "/proc/7/status")
    try made.write("Name:\t\(name)\nPPid:\t1\n", to: "/proc/6/status")
    #expect(made.found.contains { $0.hasPrefix("Terminals that keep what they show:") })
  }

  @Test(arguments: [
    "/home/robin/.local/share/ripples/journal.db", "/home/robin/.local/share/ripples/journal.lock",
    "/home/robin/.local/share/ripples/journal.db-journal", "/home/robin/.local/share/ripples/backups/1.db",
    "/home/robin/.local/state/ripples/0a.seen",
  ])
  func aFileThatOthersCanOpenIsFound(path: String) throws {
    let made = try MadeUpMachine()
    try made.write("x", to: path, mode: 0o644)
    let name = path.replacing("/home/robin", with: "~")
    #expect(made.found.contains { $0.contains("\(name) can be opened by other accounts (mode 644).") })
  }

  @Test(arguments: ["", "/.local/share/ripples", "/.local/state/ripples", "/.local/share/ripples/backups"])
  func aFolderThatOthersCanLookIntoIsFound(path: String) throws {
    let made = try MadeUpMachine()
    made.makeFolder("/home/robin" + path)
    chmod(made.path("/home/robin" + path), 0o755)
    #expect(made.found.contains { $0.contains("(mode 755)") })
  }

  /// Swap on what the kernel encrypts, straight or below a volume of LVM, and swap in memory.
  @Test(arguments: ["/dev/dm-0", "/dev/dm-1", "/dev/mapper/swap", "/dev/zram0"])
  func encryptedSwapIsNoTrace(device: String) throws {
    let made = try MadeUpMachine()
    try made.write("CRYPT-LUKS2-9-x\n", to: "/sys/class/block/dm-0/dm/uuid")
    try made.write("LVM-8\n", to: "/sys/class/block/dm-1/dm/uuid")
    try made.write("swap\n", to: "/sys/class/block/dm-1/dm/name")
    made.makeFolder("/sys/class/block/dm-1/slaves/dm-0")
    try made.write(Self.swaps + device + " partition 9 0 -2\n", to: "/proc/swaps")
    #expect(made.found.count == 1)
  }

  @Test(arguments: ["disk=off", "disabled", "none", "encrypted"])
  func hibernationThatCannotBeOrIsEncryptedIsNoTrace(how: String) throws {
    let made = try MadeUpMachine()
    try made.write("CRYPT-LUKS2-9-x\n", to: "/sys/class/block/dm-0/dm/uuid")
    let place = how == "none" ? "none" : how == "encrypted" ? "/dev/dm-0" : "/dev/sda2"
    try made.write("resume=\(place)\n", to: "/proc/cmdline")
    if how == "disk=off" { try made.write("freeze mem\n", to: "/sys/power/state") }
    if how == "disabled" { try made.write("[disabled]\n", to: "/sys/power/disk") }
    #expect(made.found.count == 1)
  }

  /// A folder beside the journal's, or one below it, is none that holds it.
  @Test(arguments: [
    "/home/robin/.local/share/ripples-old", "/home/robin/.local/sha", "/home/robin/Documents",
  ])
  func aCopiedFolderElsewhereIsNoTrace(folder: String) throws {
    let made = try MadeUpMachine()
    try made.write("{\"path\": \"\(folder)\"}", to: "/home/robin/.dropbox/info.json")
    #expect(made.found.count == 1)
  }

  @Test func everyFindingSaysHowToMendItAndWhatChanges() throws {
    for finding in Looking.all(at: try MadeUpMachine().machine) {
      #expect(!finding.title.isEmpty)
      #expect(finding.mending.hasSuffix("."))
      #expect(finding.afterward.hasSuffix("."))
    }
  }
}
