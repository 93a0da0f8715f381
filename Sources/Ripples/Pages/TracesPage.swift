import Canvas

extension Sheet {
  /// What could show on this computer that the book was here; it grows at its end while that is looked for.
  static func traces(in context: Context, columns: Int) -> Sheet {
    let isDone = context.traces?.isDone == true
    let sections = (context.traces?.sections ?? []).map { section in
      section.split(separator: "\n").enumerated().flatMap { index, paragraph in
        StyledLine.wrapped(
          String(paragraph), columns: columns, style: index == 0 ? .strong : .text, evenly: true)
      }
    }
    let looking = StyledLine.wrapped("Still looking. This takes a moment.", columns: columns, style: .quiet)
    return Sheet(
      title: "Traces on this computer",
      lines: Array((sections + (isDone ? [] : [looking])).joined(separator: [.blank])),
      choices: [Binding.back()])
  }
}
