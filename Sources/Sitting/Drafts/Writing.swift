import Text
import Workbook

/// The text field that is typed into: its editor, and the field that the text belongs to.
public struct Writing: Sendable, Codable {
  public let subject: Subject
  public let path: FieldPath
  /// Whether it is the reader's own words beside the options of a choice.
  public let isOwn: Bool
  public internal(set) var editor: Editor
  /// Whether Enter begins a new line.
  public let hasLines: Bool
  /// The editor's revision when its text was last carried over to the draft.
  var taken = 0

  /// Whether the draft does not have the text yet.
  var isAhead: Bool { editor.revision != taken }

  init(_ subject: Subject, _ path: FieldPath, isOwn: Bool, hasLines: Bool, text: String, columns: Int) {
    self.subject = subject
    self.path = path
    self.isOwn = isOwn
    self.hasLines = hasLines
    editor = Editor(text: text, columns: columns)
    editor.perform(.textEnd)
    taken = editor.revision
  }
}
