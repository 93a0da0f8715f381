import ArgumentParser
import Curses
import Glibc
import Sandbox

Hardening.apply()
let arguments = Array(CommandLine.arguments.dropFirst())
Opener.serveIfAsked(arguments)
exit(CommandLineRun(arguments: arguments).exitCode())
