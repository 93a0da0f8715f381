import ArgumentParser
import Curses
import Glibc
import Sandbox

let arguments = Array(CommandLine.arguments.dropFirst())
Hardening.apply(keeping: SecretSource.descriptor(in: CommandLine.arguments))
Opener.serveIfAsked(arguments)
exit(CommandLineRun(arguments: arguments).exitCode())
