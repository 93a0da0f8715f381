import Testing

@testable import Text

/// The text of an editor with its caret as `|`.
func marked(_ editor: Editor) -> String {
  let paragraphs = editor.content.paragraphs.map(\.text)
  let position = editor.caret.position
  let text = paragraphs[position.paragraph]
  let index = text.index(at: position.offset)
  var marked = paragraphs
  // Scalar by scalar: a mark may not join what it stands beside.
  var scalars = String.UnicodeScalarView(text[..<index].unicodeScalars)
  scalars.append("|")
  scalars.append(contentsOf: text[index...].unicodeScalars)
  marked[position.paragraph] = String(scalars)
  return marked.joined(separator: "\n")
}

/// An editor whose text is given with its caret as `|`.
func editor(_ marked: String, columns: Int = 40) -> Editor {
  let parts = marked.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
  var editor = Editor(text: parts.joined(), columns: columns)
  let position = TextPosition.start.advanced(over: parts[0])
  while editor.caret.position < position { editor.perform(.right) }
  #expect(editor.caret.position == position, "the mark must stand between two clusters")
  return editor
}

/// Expects that commands turn one text, with its caret as `|`, into another.
func expect(
  _ before: String, _ commands: [Editor.Command], _ after: String, columns: Int = 40,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var editor = editor(before, columns: columns)
  for command in commands { editor.perform(command) }
  #expect(marked(editor) == after, sourceLocation: sourceLocation)
}

/// Expects that one command turns one text, with its caret as `|`, into another.
func expect(
  _ before: String, _ command: Editor.Command, _ after: String, columns: Int = 40,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expect(before, [command], after, columns: columns, sourceLocation: sourceLocation)
}

/// Expects that typing or pasting turns one text, with its caret as `|`, into another.
func expect(
  _ before: String, typing text: String, _ after: String, columns: Int = 40,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var editor = editor(before, columns: columns)
  editor.insert(text)
  #expect(marked(editor) == after, sourceLocation: sourceLocation)
}

/// Expects the caret's line and column on the screen after commands.
func expect(
  _ before: String, _ commands: [Editor.Command], line: Int, column: Int, columns: Int,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var editor = editor(before, columns: columns)
  for command in commands { editor.perform(command) }
  #expect(editor.caretLine == line, sourceLocation: sourceLocation)
  #expect(editor.caretColumn == column, sourceLocation: sourceLocation)
}
