import ArgumentParser
import Glibc
import Screen

Hardening.apply()
exit(CommandLineRun(arguments: Array(CommandLine.arguments.dropFirst())).exitCode())
