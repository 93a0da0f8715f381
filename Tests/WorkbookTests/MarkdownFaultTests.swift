import Testing

@Suite struct MarkdownFaultTests {
  @Test(arguments: [
    Slip(
      chapter: "# Title\n",
      "6:1: error: Headings have two or three signs: ## or ###. The title stands in the head."),
    Slip(
      chapter: "#### Four\n",
      "6:1: error: Headings have two or three signs: ## or ###. The title stands in the head."),
    Slip(
      chapter: "Text\n---\n",
      "6:1: error: The hyphens under this text make it a heading. Put an empty line between, or write ##."),
    Slip(
      chapter: "Text\n===\n",
      "6:1: error: Headings have two or three signs: ## or ###. The title stands in the head."),
    Slip(
      chapter: "![alt](source:study-2014)\n",
      "6:1: error: Pictures have no place in a chapter. Say it in words."),
    Slip(
      chapter: "a <b>b</b>\n",
      "6:3: error: HTML has no place in a chapter. Put a backslash before a < that is meant as a sign.",
      "6:7: error: HTML has no place in a chapter. Put a backslash before a < that is meant as a sign."),
    Slip(
      chapter: "<!-- end -->\n",
      "6:1: error: No passage is open here. Write <!-- partner --> where it begins."),
    Slip(
      chapter: "<!-- instead -->\n",
      "6:1: error: No passage is open here. Write <!-- partner --> where it begins."),
    Slip(
      chapter: "<!-- partner -->\n\n<!-- end -->\n",
      "8:1: error: This passage is empty. Write what is folded away, or take it out."),
    Slip(
      chapter: "<!-- partner -->\n\na\n\n<!-- partner -->\n\n<!-- end -->\n",
      "10:1: error: Passages do not stand in one another. Write <!-- end --> first."),
    Slip(
      chapter: "<!-- partner -->\n\na\n\n<!-- instead -->\n\nb\n\n<!-- instead -->\n\n<!-- end -->\n",
      "14:1: error: A passage has one other half. Take this <!-- instead --> out."),
    Slip(
      chapter: "<!-- partner -->\n\na\n",
      "8:1: error: The passage before this is never closed. Write <!-- end --> where it ends."),
    Slip(chapter: "<div>\n", "6:1: error: HTML has no place in a chapter. Write it as plain text."),
    Slip(
      chapter: "`code`\n", "6:2: error: Text between backquotes has no form here. Use quotes, or *emphasis*."),
    Slip(
      chapter: "a  \nb\n",
      "6:1: error: Lines break where they fit. Take out the spaces or the backslash at the end."),
    Slip(
      chapter: "a\\\nb\n",
      "6:1: error: Lines break where they fit. Take out the spaces or the backslash at the end."),
    Slip(
      chapter: "    indented\n",
      "6:1: error: Text does not stand indented by spaces. Start it, or the fence of an exercise, at the margin."
    ),
    Slip(
      chapter: " ```reflection\nid: a\nask: b\n```\n",
      "6:1: error: Text does not stand indented by spaces. Start it, or the fence of an exercise, at the margin."
    ),
    Slip(
      chapter: "```reflection\nid: a\nask: b\n",
      "6:1: error: This block is never closed. End it with a line “```”."),
    Slip(chapter: "- a\n  - b\n", "7:3: error: Lists have one level. Write this one after the list."),
    Slip(
      chapter: "- a\n\n  b\n",
      "8:3: error: A list item is one paragraph. Set the next one apart from the list."),
    Slip(
      chapter: "- a\n\n  ```reflection\n  id: a\n  ```\n",
      "8:3: error: Exercises do not stand in lists. Start the fence at the margin."),
    Slip(chapter: "-\n- b\n", "6:1: error: This list item is empty. Write its text, or take it out."),
    Slip(chapter: "2. a\n3. b\n", "6:1: error: A numbered list starts with 1."),
    Slip(chapter: "> - a\n", "6:3: error: A quotation holds paragraphs alone. Write this outside of it."),
    Slip(chapter: ">\n", "6:1: error: This quotation is empty. Write its text, or take it out."),
    Slip(chapter: "> > a\n", "6:3: error: A quotation holds paragraphs alone. Write this outside of it."),
    Slip(
      chapter: "[a](http://example.org)\n",
      "6:1: error: A link goes to source:ID, to chapter:ID or to https://…, not to “http://example.org”."),
    Slip(chapter: "[a](source:nope)\n", "6:1: error: No source has the id “nope”. Check its spelling."),
    Slip(chapter: "[a](chapter:on)\n", "6:1: error: No chapter has the id “on”. Did you mean “one”?"),
    Slip(chapter: "[a](chapter:ones)\n", "6:1: error: No chapter has the id “ones”. Did you mean “one”?"),
    Slip(
      chapter: "[a](https://example.org \"t\")\n",
      "6:1: error: A link has no title here. Take out the quoted words after it."),
    Slip(
      chapter: "one\ntwo *three\nfour* `code` five\n",
      "8:8: error: Text between backquotes has no form here. Use quotes, or *emphasis*."),
    Slip(
      chapter: "“é” and ![a](b) here\n", "6:9: error: Pictures have no place in a chapter. Say it in words."),
    Slip(chapter: "a&#7;b\n", "6:1: error: A control character (U+0007) stands here. Take it out."),
    Slip(
      chapter: "a&zwj;b\n",
      "6:1: error: Terminals disagree about the width of the character here (U+200D). Say it in words."),
    Slip(
      chapter: "word \(String(repeating: "w", count: 60))\n",
      "6:1: error: This text has a word of 60 columns, “wwwwwwwwwwwwwwwwwwww…”; a narrow screen holds 56. Break it up."
    ),
    Slip(chapter: "- > a\n", "6:3: error: A list item is one paragraph of plain text."),
    Slip(chapter: "[a][b]\n\n[b]: source:study-2014\n"),
    Slip(chapter: "~~~reflection\nid: a\nask: b\n~~~\n"),
    Slip(
      chapter: "| a | b |\n|---|---|\n| 1 | 2 |\n",
      "6:1: error: Tables of text have no form here. Write a list, or a table block to fill in."),
  ])
  func textThatAChapterCannotShowIsToldAtItsPlace(_ slip: Slip) {
    #expect(slip.heard == slip.faults)
  }
}
