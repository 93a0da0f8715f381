import Testing

@testable import Text

@Suite struct EditorUndoTests {
  /// Types one key after the other.
  private func type(_ text: String, in editor: inout Editor) {
    for scalar in text.unicodeScalars { editor.insert(String(scalar)) }
  }

  private func expectUndo(
    _ typed: String, _ states: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var editor = Editor(text: "", columns: 20)
    type(typed, in: &editor)
    var undone = [marked(editor)]
    while !editor.isEmpty {
      editor.perform(.undo)
      undone.append(marked(editor))
    }
    #expect(undone == states, sourceLocation: sourceLocation)
    for state in states.dropLast().reversed() {
      editor.perform(.redo)
      #expect(marked(editor) == state, sourceLocation: sourceLocation)
    }
  }

  @Test func typingIsTakenBackByWords() {
    expectUndo("one two", ["one two|", "one |", "|"])
    expectUndo("one  two ", ["one  two |", "one  |", "|"])
    expectUndo("one\ntwo", ["one\ntwo|", "one\n|", "|"])
    expectUndo("cafe\u{301} au", ["cafe\u{301} au|", "cafe\u{301} |", "|"])
  }

  @Test func aWordWithoutEndIsTakenBackInPieces() {
    var editor = Editor(text: "", columns: 20)
    type(String(repeating: "語", count: 200), in: &editor)
    editor.perform(.undo)
    #expect(!editor.isEmpty)
    for _ in 0..<10 { editor.perform(.undo) }
    #expect(editor.isEmpty)
  }

  @Test func aPauseParts() {
    var editor = Editor(text: "", columns: 20)
    type("ab", in: &editor)
    editor.breakUndo()
    type("cd", in: &editor)
    editor.perform(.undo)
    #expect(marked(editor) == "ab|")
  }

  @Test func aMoveParts() {
    var editor = Editor(text: "", columns: 20)
    type("ab", in: &editor)
    editor.perform(.left)
    editor.perform(.right)
    type("cd", in: &editor)
    editor.perform(.undo)
    #expect(marked(editor) == "ab|")
  }

  @Test func aPasteIsTakenBackAsOne() {
    var editor = editor("a|b")
    type("x", in: &editor)
    editor.insert("one two\nthree")
    type("y", in: &editor)
    editor.perform(.undo)
    #expect(marked(editor) == "axone two\nthree|b")
    editor.perform(.undo)
    #expect(marked(editor) == "ax|b")
    editor.perform(.redo)
    #expect(marked(editor) == "axone two\nthree|b")
  }

  @Test func backspacesAreTakenBackByWords() {
    var editor = editor("one two|")
    for _ in 0..<7 { editor.perform(.deleteBackward) }
    editor.perform(.undo)
    #expect(marked(editor) == "one|")
    editor.perform(.undo)
    #expect(marked(editor) == "one two|")
    editor.perform(.redo)
    #expect(marked(editor) == "one|")
  }

  @Test func deletionsForwardAreTakenBackByWords() {
    var editor = editor("|one two")
    for _ in 0..<7 { editor.perform(.deleteForward) }
    editor.perform(.undo)
    #expect(marked(editor) == "|two")
    editor.perform(.undo)
    #expect(marked(editor) == "|one two")
  }

  @Test func typingAndDeletingArePartedFromEachOther() {
    var editor = Editor(text: "", columns: 20)
    type("abc", in: &editor)
    editor.perform(.deleteBackward)
    type("d", in: &editor)
    let states = (0..<3).map { _ in
      editor.perform(.undo)
      return marked(editor)
    }
    #expect(states == ["ab|", "abc|", "|"])
  }

  @Test func biggerDeletionsAreTakenBackOneByOne() {
    expect("one two|", [.deleteWordBackward, .deleteWordBackward, .undo], "one |")
    expect("one\n|two", [.deleteBackward, .undo], "one\n|two")
    expect("one|\ntwo", [.deleteForward, .undo], "one|\ntwo")
    expect("one t|wo three", [.deleteToLineEnd, .undo], "one t|wo three", columns: 4)
  }

  @Test func undoPartsClustersThatTypingJoined() {
    var editor = editor("e|x")
    editor.insert("\u{301}")
    editor.perform(.undo)
    #expect(marked(editor) == "e|x")
    editor.perform(.redo)
    #expect(marked(editor) == "e\u{301}|x")
  }

  @Test func whatIsTypedAfterUndoEndsRedo() {
    var editor = editor("|")
    type("one two", in: &editor)
    editor.perform(.undo)
    type("x", in: &editor)
    editor.perform(.redo)
    #expect(marked(editor) == "one x|")
  }

  @Test func withoutHistoryNothingHappens() {
    expect("o|ne", .undo, "o|ne")
    expect("o|ne", .redo, "o|ne")
    expect("o|ne", [.deleteBackward, .undo, .undo, .redo, .redo], "|ne")
  }

  @Test func theHistoryHoldsNoMoreThanItsLimit() {
    var history = UndoHistory()
    let piece = String(repeating: "x", count: 100_000)
    for number in 0..<100 {
      let start = TextPosition(paragraph: number, offset: .start)
      history.record(Edit(start: start, removed: "", inserted: piece, caret: start))
    }
    var kept: [Int] = []
    while let edit = history.undo() { kept.append(edit.start.paragraph) }
    #expect(kept.first == 99)
    #expect(kept.count * 100_000 <= UndoHistory.limit)
    #expect(kept.count * 100_000 > UndoHistory.limit / 2)
    #expect(kept == Array((100 - kept.count..<100).reversed()))
  }

  @Test func theNewestEditIsKeptWhateverItsSize() {
    var editor = Editor(text: "a", columns: 20)
    editor.insert(String(repeating: "x", count: UndoHistory.limit + 1))
    editor.perform(.undo)
    #expect(editor.text == "a")
  }
}
