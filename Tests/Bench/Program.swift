/// The programs that are measured, and how each of them is asked to do the same thing.
enum Program: String, CaseIterable {
  case ripples, nano, vim, less

  /// The prompt whose editor is typed into.
  static let prompt = "hoped-for-change"

  /// The programs one can write in.
  static let editors: [Program] = [.ripples, .nano, .vim]

  /// The command that opens something to read: the workbook at its place, or `file`.
  func reading(_ file: String, tools: String) -> [String] {
    switch self {
    case .ripples: ["\(tools)/ripples"]
    case .nano: [rawValue, "-L", file]  // no empty line after the last
    case .less: [rawValue, file]
    case .vim: [rawValue, "-u", "NONE", "-n", file]  // no vimrc, no swap file
    }
  }

  /// The command that opens something to write: the editor of the prompt, or `file`.
  func writing(_ file: String, tools: String) -> [String] {
    reading(file, tools: tools) + (self == .ripples ? ["--at", Program.prompt] : [])
  }

  /// A word that only a whole first frame shows: from the last line of the screen where there is one.
  var marker: String {
    switch self {
    case .ripples: "Ctrl-C"
    case .nano: "Exit"
    case .vim, .less: Text.word
    }
  }

  /// The keys after which the next letter is typed at the end of `text`: it is pasted where no file is read.
  func keysToTheEnd(of text: String) -> String {
    switch self {
    case .ripples: "\u{1B}[200~\(text)\u{1B}[201~"
    case .nano: "\u{1B}/\u{05}"  // Alt-/ the last line, Ctrl-E its end
    case .vim: "GA"
    case .less: ""
    }
  }
}
