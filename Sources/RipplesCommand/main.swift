import ArgumentParser
import Curses
import Glibc

Hardening.apply()
exit(CommandLineRun(arguments: Array(CommandLine.arguments.dropFirst())).exitCode())
