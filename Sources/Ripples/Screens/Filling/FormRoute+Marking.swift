import Journal
import Sitting
import Workbook

/// Fields that are answered without typing: marks and choices.
extension FormRoute {
  mutating func answer(_ command: Command, _ field: Field?, isAfterOne: Bool, in context: inout Context) {
    switch field?.kind.manner {
    case .marked: mark(command, isAfterOne: isAfterOne, in: &context)
    case .picked(let choice): choose(command, choice, in: &context)
    case .typed, nil: break
    }
  }

  // MARK: A whole number from 0 to 10

  private mutating func mark(_ command: Command, isAfterOne: Bool, in context: inout Context) {
    let mark: Int? =
      if case .mark(let mark)? = context.sitting.value(of: subject, at: path) { mark } else { nil }
    let range = Scale.range
    switch command {
    case .right: set(.mark(min((mark ?? range.lowerBound - 1) + 1, range.upperBound)), in: &context)
    case .left: set(.mark(max((mark ?? 1) - 1, range.lowerBound)), in: &context)
    case .mark(0) where isAfterOne: set(.mark(10), in: &context)
    case .mark(let digit):
      hasTypedOne = digit == 1
      set(.mark(digit), in: &context)
    case .blank: set(.mark(nil), in: &context)
    default: break
    }
  }

  // MARK: Options

  private mutating func choose(_ command: Command, _ choice: Choice, in context: inout Context) {
    switch command {
    case .down: option = min(option + 1, choice.options.count - 1)
    case .up: option = max(option - 1, 0)
    case .tick: toggle(option, choice, in: &context)
    case .choose(let index):
      option = index
      toggle(index, choice, in: &context)
    case .blank: set(.picks(.init(own: picks(in: context).own)), in: &context)
    case .line: openOwn(in: &context)
    default: break
    }
  }

  private mutating func openOwn(in context: inout Context) {
    guard context.sitting.canWrite else { return context.sayReadOnly() }
    isOwn = true
    context.openField(of: self)
  }

  private func picks(in context: Context) -> Answer.Picks {
    if case .picks(let picks)? = context.sitting.value(of: subject, at: path) { picks } else { .init() }
  }

  private func toggle(_ index: Int, _ choice: Choice, in context: inout Context) {
    guard choice.options.indices.contains(index) else { return }
    let option = choice.options[index]
    var picks = picks(in: context)
    if let picked = picks.picked.firstIndex(where: { $0.option == option.id }) {
      picks.picked.remove(at: picked)
    } else {
      if !choice.allowsMany { picks.picked = [] }
      picks.picked.append(.init(option: option.id, text: option.text))
    }
    set(.picks(picks), in: &context)
  }

  private func set(_ value: Answer.Value, in context: inout Context) {
    guard context.sitting.canWrite else { return context.sayReadOnly() }
    context.sitting.write(value, at: path, of: subject)
  }
}
