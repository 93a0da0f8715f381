import Glibc

/// Who else has an account here, may act as administrator, or may look into the home folder.
struct AccountCheck: Check {
  /// One account of the system's table.
  private struct Account {
    var name: String
    var number: UInt32
    var group: UInt32
    var home: String
  }

  /// Groups whose members can read every file.
  private static let administrators: Set<Substring> = [
    "sudo", "wheel", "admin", "root", "disk", "docker", "lxd",
  ]

  func step(on machine: Machine) -> Finding? {
    let accounts = Self.accounts(on: machine)
    let others = accounts.filter { $0.number != machine.account && (1000..<65_000).contains($0.number) }
    let own = accounts.first { $0.number == machine.account }?.name
    var found: [String] = []
    if !others.isEmpty {
      found.append("Others who can log in here: \(others.map(\.name.harmless).joined(separator: ", ")).")
    }
    for line in machine.lines("/etc/group") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count > 3, Self.administrators.contains(fields[0]), let number = UInt32(fields[2]) else {
        continue
      }
      let listed = fields[3].split(separator: ",").map(String.init)
      let primary = others.filter { $0.group == number }.map(\.name)
      let members = Set(listed + primary).filter { $0 != own && $0 != "root" }.sorted()
      guard !members.isEmpty else { continue }
      let names = members.joined(separator: ", ").harmless
      found.append(
        """
        \(names) can act as administrator (group \(fields[0])), and so read every file here and watch what \
        runs.
        """)
    }
    let home = machine.status(machine.home)?.st_mode ?? 0
    if home & 0o005 != 0 {
      found.append("Every account here can see the names in your home folder (mode \(home.octal)).")
    } else if home & 0o050 != 0 {
      found.append("The group of your home folder can see the names in it (mode \(home.octal)).")
    }
    let closing = home & 0o055 != 0 ? "chmod 700 ~ closes the home folder to other accounts. " : ""
    return Finding(
      title: "Other people on this computer", found: found,
      mending: closing + """
        Nothing here keeps an administrator out. A passphrase keeps one from what you wrote, but not from \
        watching you write it.
        """,
      afterward: """
        Somebody who used to look into a folder that is closed now is refused, and can tell.
        """)
  }

  private static func accounts(on machine: Machine) -> [Account] {
    machine.lines("/etc/passwd").compactMap { line in
      let fields = line.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard fields.count > 6, let number = UInt32(fields[2]), let group = UInt32(fields[3]),
        !fields[6].hasSuffix("/nologin"), !fields[6].hasSuffix("/false")
      else { return nil }
      return Account(name: fields[0], number: number, group: group, home: fields[5])
    }
  }
}
