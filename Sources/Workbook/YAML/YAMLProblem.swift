import CYAML

/// Why libyaml gave up, with a hint for the slips that writers make most.
struct YAMLProblem {
  let fault: Fault

  init(_ parser: yaml_parser_t, origin: Place) {
    let problem = parser.problem.map { String(cString: $0) } ?? "it could not be understood"
    let place = Place(parser.problem_mark, from: origin)
    var message = "This YAML cannot be read: \(problem). " + Self.hint(for: problem)
    let start = Place(parser.context_mark, from: origin)
    if parser.context != nil, start.line < place.line { message += " It began on line \(start.line)." }
    fault = Fault(at: place, message)
  }

  private static func hint(for problem: String) -> String {
    switch problem {
    case "mapping values are not allowed in this context":
      "Put double quotes around a text with a colon in it, and check that the keys are indented alike."
    case "found character that cannot start any token":
      "Put double quotes around a text that starts with @, ` or %."
    case "found unexpected end of stream":
      "Close the quotes that are still open."
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      "Check the commas and the closing bracket; "
        + "put double quotes around a text with a comma or a bracket in it."
    case "did not find expected key", "did not find expected '-' indicator", "could not find expected ':'":
      "Check the line above as well: its quotes, and that neighbors are indented alike."
    default: "Check the quotes, the colons and the indentation around here."
    }
  }
}
