import Sandbox

let words = Array(CommandLine.arguments.dropFirst())
Opener.serveIfAsked(words)
var steps = Steps(words)
steps.run()
