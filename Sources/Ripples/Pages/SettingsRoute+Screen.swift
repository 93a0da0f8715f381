import Canvas
import Sitting
import Terminal
import Workbook

/// What a reader may set: each row says what it is now, and the one that has the focus what it does.
extension SettingsRoute: Screen {
  func bindings(in context: Context) -> [Binding] {
    let isChanged = [.signs, .idle, .measure, .ending, .country, .forMyself, .practices].contains(row)
    let change = [
      Binding([Key(.right), "l"], "right", "change it", .right, footer: .always),
      Binding([Key(.left), "h"], "left", "the other way", .left),
      Binding(
        [Key(.enter), " "], "enter", row == .country ? "all countries" : "change it", .open,
        footer: row == .country ? .ifRoom : .none),
    ]
    let open = [Binding([Key(.enter), Key(.right), " "], "enter", "go on", .open, footer: .always)]
    let keep = Binding(["r"], "r", "keep it so", .keep, footer: .always)
    return (isChanged ? change : open) + (mayRemember(in: context) ? [keep] : []) + [
      Binding([Key(.down), "j", Key(.tab)], "down", "next", .down, footer: .ifRoom),
      Binding([Key(.up), "k", Key(.tab, .shift)], "up", "the one before", .up),
      Binding([Key(.home), "g"], "g", "first", .top),
      Binding([Key(.end), "G"], "G", "last", .bottom),
      Binding(["m"], "m", "for myself first, on or off", .another),
      Binding(["v"], "v", "plain signs, on or off", .plainSigns),
      Binding(["-"], "-", "a narrower column", .narrower),
      Binding(["+", "="], "+", "a wider column", .wider),
      Binding.back(),
    ] + Binding.everywhere
  }

  /// Whether the row has something that is remembered only when that is asked for, and is not yet.
  private func mayRemember(in context: Context) -> Bool {
    context.sitting.keeping == .journal && !context.isRemembered(row)
  }

  mutating func settle(in context: inout Context) {
    // A passphrase that was taken away takes its rows along.
    let rows = context.settingRows
    if !rows.contains(row) { row = rows.first ?? .signs }
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    let rows = context.settingRows
    let index = rows.firstIndex(of: row) ?? 0
    switch command {
    case .down: row = rows[min(index + 1, rows.count - 1)]
    case .up: row = rows[max(index - 1, 0)]
    case .top: row = rows[0]
    case .bottom: row = rows[rows.count - 1]
    case .open: return open(in: &context)
    case .right: context.change(row, by: 1)
    case .left: context.change(row, by: -1)
    case .another: go(to: .forMyself, by: 1, in: &context)
    case .plainSigns: go(to: .signs, by: 1, in: &context)
    case .narrower: go(to: .measure, by: -1, in: &context)
    case .wider: go(to: .measure, by: 1, in: &context)
    case .keep: context.rememberSetting(row)
    case .back: return .back
    default: break
    }
    return .stay
  }

  private mutating func go(to row: Row, by step: Int, in context: inout Context) {
    self.row = row
    context.change(row, by: step)
  }

  private func open(in context: inout Context) -> Navigation {
    switch row {
    case .passphrase: return .open(.passphrase(PassphraseRoute(context.isSealed ? .change : .set)))
    case .removal: return .open(.passphrase(PassphraseRoute(.remove)))
    case .recovery: return .open(.passphrase(PassphraseRoute(.recovery)))
    case .country: return .open(.page(PageRoute(.countries)))
    case .idle, .ending, .signs, .measure, .forMyself, .practices:
      context.change(row, by: 1)
      return .stay
    }
  }

  func sheet(in context: Context) -> Sheet {
    let columns = context.frame.textWidth
    let rows = context.settingRows
    var sheet = Sheet(
      title: "Settings",
      lines: rows.map { each in
        let value = context.value(of: each)
        return StyledLine(
          context.label(of: each) + (value.isEmpty ? "" : ": " + value), each == row ? .title : .text)
      })
    sheet.subtitle = context.proof
    sheet.focus = rows.firstIndex(of: row)
    sheet.scroll = .centered
    // As many rows for each, so that the list stands still.
    let words = StyledLine.wrapped(context.words(of: row), columns: columns, style: .quiet)
    sheet.tail = words + Array(repeating: .blank, count: max(0, Self.wordRows - words.count))
    return sheet
  }

  private static let wordRows = 4
}
