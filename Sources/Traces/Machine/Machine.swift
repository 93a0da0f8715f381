/// The computer that is looked at: where the journal is, who is asking, and where the system begins.
public struct Machine: Sendable {
  /// What stands before every path: empty for the system itself, a folder for one that was made up.
  public var root = ""
  /// The reader's home folder, as the system names it.
  public var home: String
  /// The journal's file, with no link on the way to it.
  public var journal: String
  /// The folder of the last counter seen; nil for none.
  public var stateFolder: String?
  /// The program's own file; nil where it is not known.
  public var program: String?
  /// The reader's account: its number, and its name where the system's table has one.
  public var account: UInt32
  /// The variables of the environment that name a file or a recorder.
  public var environment: [String: String]
  /// Opens a file or a folder for reading alone, and answers with a descriptor or the negated errno.
  public var open: @Sendable (String) -> Int32

  /// The variables that are asked for.
  public static let variables = [
    "HISTFILE", "ZDOTDIR", "TMUX", "STY", "TMPDIR", "ASCIINEMA_REC", "SCRIPT", "XDG_RUNTIME_DIR",
  ]

  public init(
    root: String = "", home: String, journal: String, stateFolder: String? = nil, program: String? = nil,
    account: UInt32, environment: [String: String] = [:],
    open: @escaping @Sendable (String) -> Int32 = Machine.openQuietly
  ) {
    self.root = root
    self.home = home
    self.journal = journal
    self.stateFolder = stateFolder
    self.program = program
    self.account = account
    self.environment = environment
    self.open = open
  }

  /// A path as it stands in a sentence: `~` for the home folder, and nothing that could steer a terminal.
  func name(_ path: String) -> String {
    let isBelow = path.hasPrefix(home + "/") && home.count > 1
    return (isBelow ? "~" + path.dropFirst(home.count) : path).harmless
  }

  /// The folders above a path, the nearest first, without the root folder.
  static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }

  /// A path of the reader's own folder.
  func own(_ path: String) -> String { home + "/" + path }

  /// The folder of the journal.
  var journalFolder: String { Machine.folders(above: journal).first ?? "/" }

  /// Names by which a file can tell of the program: its own, and the journal's below the home folder.
  var words: [[UInt8]] {
    let tail = journal.hasPrefix(home + "/") ? String(journal.dropFirst(home.count + 1)) : journal
    let words = ["ripples", "Ripples", "RIPPLES"].map { Array($0.utf8) }
    return tail.contains("ripples") ? words : words + [Array(tail.utf8)]
  }
}

extension String {
  /// Without what could steer a terminal or turn the writing around, and not longer than a few lines.
  var harmless: String {
    let scalars = unicodeScalars.prefix(300).map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "?"
      default: scalar
      }
    }
    var text = UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
