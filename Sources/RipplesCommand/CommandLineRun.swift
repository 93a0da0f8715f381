import ArgumentParser
import Curses
import Glibc
import Vault
import Workbook

/// One run of the program, from its arguments to its exit code.
struct CommandLineRun {
  let arguments: [String]

  /// Runs the command that the arguments name; whatever goes wrong is one line on standard error, or
  /// one for each fault of a book.
  func exitCode() -> Int32 {
    do {
      // Opening with no argument waits for no parser of arguments.
      if arguments.isEmpty {
        try Session(OpeningOptions()).run()
        return 0
      }
      var command = try RipplesCommand.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch {
      return report(error)
    }
  }

  private func report(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Failure:
      StandardError.say(failure.message)
      return failure.exitCode
    case let faults as BundleFaults:
      for fault in faults.faults { StandardError.say(fault.description) }
      return EX_DATAERR
    case let code as ExitCode: return code.rawValue
    case let terminal as TerminalError:
      StandardError.say(terminal.description)
      return terminal.exitCode
    case let vault as VaultError:
      StandardError.say(vault.message)
      return vault.exitCode
    default: return reportArguments(error)
    }
  }

  /// Help goes to standard output whole; a mistake in the arguments is one line.
  private func reportArguments(_ error: any Error) -> Int32 {
    let code = RipplesCommand.exitCode(for: error)
    if code == .success {
      StandardOutput.say(lines: RipplesCommand.fullMessage(for: error))
      return 0
    }
    let message = RipplesCommand.message(for: error).split(separator: "\n").first.map(String.init) ?? ""
    let end = message.hasSuffix(".") ? "" : "."
    StandardError.say("\(message)\(end) 'ripples --help' lists what there is.")
    return EX_USAGE
  }
}
