import ArgumentParser
import Workbook

/// Reads a book and prints what is wrong with it.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a book and print every fault as file:line:column.",
    discussion: "Exits with 1 when there is an error; warnings alone are no error.")

  @Argument(help: ArgumentHelp("The folder of the book; else the one that came along.", valueName: "folder"))
  var folder: String?

  func run() throws {
    let folder = try ContentLocation.find(option: folder)
    _ = Confinement(.check, book: folder)
    let faults = Workbook.check(directory: folder)
    for fault in faults { StandardOutput.say(fault.description) }
    if faults.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
