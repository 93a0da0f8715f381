import Testing

@Suite struct YAMLFaultTests {
  @Test(arguments: [
    Slip(
      "reflection", "id: a\nask: &x Why?",
      "8:6: error: Anchors (&name) have no place in a bundle. Take it out."),
    Slip(
      "reflection", "id: a\nask: *x",
      "8:6: error: Aliases (*name) have no place in a bundle. Write the value out again."),
    Slip(
      "reflection", "id: a\nask: !str Why?",
      "8:6: error: Tags (!name) have no place in a bundle. Put quotes around a text that starts with !."),
    Slip(
      "reflection", "id: a\nid: b\nask: Why?", "8:1: error: “id” stands twice, first on line 7. Keep one."),
    Slip(
      "reflection", "id: a\nask: Why: now?",
      "8:9: error: This YAML cannot be read: mapping values are not allowed in this context. Put double quotes around a text with a colon in it, and check that the keys are indented alike."
    ),
    Slip(
      "reflection", "id: a\nask: \"Why",
      "9:1: error: This YAML cannot be read: found unexpected end of stream. Close the quotes that are still open. It began on line 8."
    ),
    Slip(
      "reflection", "id: a\nask: @b",
      "8:6: error: This YAML cannot be read: found character that cannot start any token. Put double quotes around a text that starts with @, ` or %."
    ),
    Slip(
      "reflection", "id: a\nask: [b",
      "9:1: error: This YAML cannot be read: did not find expected \',\' or \']\'. Check the commas and the closing bracket; put double quotes around a text with a comma or a bracket in it. It began on line 8."
    ),
    Slip(
      "reflection", "id: a\n ask: b",
      "8:5: error: This YAML cannot be read: mapping values are not allowed in this context. Put double quotes around a text with a colon in it, and check that the keys are indented alike."
    ),
    Slip(
      "reflection", "--- \nid: a\nask: b\n---\nid: c",
      "10:1: error: A second document starts here. Keep one document to a file, without “---”."),
    Slip("reflection", "%YAML 1.1\n---\nid: a\nask: b", "7:1: error: Take out the line that starts with %."),
    Slip(
      "reflection", "- id: a",
      "7:1: error: This reflection block is written as keys and values, as in “id: my-name”."),
    Slip(
      "reflection", "just text",
      "7:1: error: This reflection block is written as keys and values, as in “id: my-name”."),
    Slip("reflection", "", "7:1: error: Nothing stands here yet. Write its keys and values."),
    Slip("reflection", "# only a comment", "7:1: error: Nothing stands here yet. Write its keys and values."),
    Slip(
      "reflection", "id: a\nask: {b: {c: {d: {e: {f: {g: h}}}}}}",
      "8:26: error: This goes more than 6 levels deep. Make it flatter."),
    Slip(
      "reflection", "id: a\nask: |\n  one\n  two",
      "8:6: error: “ask” has a line break in it. Write it as one paragraph, with > instead of |."),
    Slip("reflection", "id: a\nask: >\n  one\n  two"),
    Slip(
      "reflection", "id: a\nask: \"a\\u0007b\"",
      "8:6: error: A control character (U+0007) stands here. Take it out."),
    Slip(
      "reflection", "id: a\nask: [b]",
      "8:6: error: “ask” is one text. Put double quotes around a text that starts with [ or { or “- ”."),
    Slip(
      "reflection", "id: a\nask:",
      "8:5: error: “ask” is empty. Write its text, or take the key out if it is optional."),
    Slip(
      "reflection", "id: a\nask: b\n? [x]\n: y",
      "9:3: error: A key is one plain word. Put quotes around a text with { or [ in it."),
    Slip(
      "reflection", "id: a\nask: b\n\"x y\": {",
      "10:1: error: This YAML cannot be read: did not find expected node content. Check the quotes, the colons and the indentation around here."
    ),
  ])
  func yamlThatABundleDoesNotAllowIsTold(_ slip: Slip) {
    #expect(slip.heard == slip.faults)
  }
}
