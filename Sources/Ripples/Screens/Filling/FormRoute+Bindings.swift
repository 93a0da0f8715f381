import Sitting
import Terminal
import Text
import Workbook

extension FormRoute {
  func bindings(in context: Context) -> [Binding] {
    guard let form = context.sitting.form(of: subject), let field = form.field(path.field) else {
      return [Binding.back()] + Binding.everywhere
    }
    if isAmongRows { return rowBindings(form, in: context) }
    if isOwn { return typing(form, nil, in: context) }
    let back = Binding(
      [Key(.escape), "q"], "esc", form.hasRows ? "to the rows" : "done", .back, footer: .last)
    let keeping = form.shape == .single ? context.keepingBindings(of: subject) : []
    switch field.kind.manner {
    case .typed(let typing): return self.typing(form, typing, in: context)
    case .marked: return marking(form) + keeping + [withEnter(back, form)] + Binding.everywhere
    case .picked(let choice): return choosing(choice, form) + keeping + [back] + Binding.everywhere
    }
  }

  /// Enter ends a question that is answered with one mark.
  private func withEnter(_ back: Binding, _ form: Form) -> Binding {
    var back = back
    if form.shape == .single { back.keys.append(Key(.enter)) }
    return back
  }

  private func moving(_ form: Form, enterMoves: Bool) -> [Binding] {
    guard form.shape != .single, !isOwn else { return [] }
    return [
      Binding([Key(.tab)] + (enterMoves ? [Key(.enter)] : []), "tab", "next", .nextField, footer: .always),
      Binding([Key(.tab, .shift)], "shift-tab", "before", .previousField, footer: .ifRoom),
    ] + (form.growsRows ? [Binding([.control("n")], "Ctrl-N", "another row", .addRow, footer: .ifRoom)] : [])
      + (form.isPlan
        ? [Binding([.control("t")], "Ctrl-T", "make it a practice", .takeAsPractice, footer: .ifRoom)] : [])
  }

  /// - Parameter typing: how the field is typed into; nil in the reader's own words beside a choice.
  private func typing(_ form: Form, _ typing: Field.Typing?, in context: Context) -> [Binding] {
    let isGroup = form.shape != .single && !isOwn
    let words =
      form.hasRows && !isOwn
      ? "to the rows, what is here is kept; then ! help" : context.savingWords(of: subject)
    let stepping = typing?.momentWords.map(steps) ?? []
    return moving(form, enterMoves: typing?.hasLines == false) + stepping + [
      Binding([Key(.escape), .control("x")], isGroup ? "esc" : "esc or Ctrl-X", words, .back, footer: .last)
    ] + Binding.editing + Binding.always
  }

  private func steps(_ words: MomentWords) -> [Binding] {
    [
      Binding([Key(.up)], "up", words.on, .step(1), footer: .ifRoom),
      Binding([Key(.down)], "down", words.back, .step(-1)),
    ]
  }

  private func marking(_ form: Form) -> [Binding] {
    [
      Binding([Key(.right), Key(.up), "+"], "left, right", "move the mark", .right, footer: .always),
      Binding([Key(.left), Key(.down), "-"], "left", "one less", .left),
    ]
      + Binding.digits("mark that number; 1 and then 0 is 10") { .mark($0) }
      + [Binding(["x", Key(.delete), Key(.backspace)], "x", "blank again", .blank, footer: .always)]
      + moving(form, enterMoves: true)
  }

  private func choosing(_ choice: Choice, _ form: Form) -> [Binding] {
    let isSingle = form.shape == .single
    return [
      Binding(
        [" "] + (isSingle ? [Key(.enter)] : []), "space", choice.allowsMany ? "choose, or not" : "choose",
        .tick,
        footer: .always),
      Binding([Key(.down), "j"] + (isSingle ? [Key(.tab)] : []), "down", "next", .down, footer: .ifRoom),
      Binding([Key(.up)] + (isSingle ? [Key(.tab, .shift)] : []), "up", "the one before", .up),
      Binding(["x", Key(.delete)], "x", "none of them", .blank, footer: .ifRoom),
    ]
      + choice.options.indices.compactMap { index in
        Signs.key(ofChoice: index).map {
          Binding([Key(.character($0))], String($0), choice.options[index].text, .choose(index))
        }
      } + (choice.allowsOwn ? [Binding(["o"], "o", "your own words", .line, footer: .always)] : [])
      + moving(form, enterMoves: true)
  }

  private func rowBindings(_ form: Form, in context: Context) -> [Binding] {
    let changing =
      form.growsRows
      ? [
        Binding(["n", .control("n")], "n", "another row", .addRow, footer: .always),
        Binding(["J", Key(.down, .alt)], "J", "move it down", .moveRow(1)),
        Binding(["K", Key(.up, .alt)], "K", "move it up", .moveRow(-1)),
      ] : []
    let canRestore = context.sitting.canRestoreRow(of: subject)
    return [
      Binding([Key(.enter), " ", Key(.right)], "enter", "open", .open, footer: .always),
      Binding([Key(.down), "j", Key(.tab)], "down", "next row", .down, footer: .ifRoom),
      Binding([Key(.up), "k", Key(.tab, .shift)], "up", "row before", .up),
    ] + changing + [
      Binding(["d", Key(.delete)], "d", form.growsRows ? "delete" : "make blank", .erase, footer: .ifRoom)
    ] + (canRestore ? [Binding(["u"], "u", "bring it back", .restore, footer: .always)] : [])
      + context.keepingBindings(of: subject) + [
        Binding(
          [Key(.escape), "q"], "esc", context.savingWords(of: subject, isTyping: false), .back, footer: .last)
      ] + Binding.everywhere
  }
}
