import Canvas
import Journal
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples
@testable import Sitting

/// Whatever is pressed, pasted and resized: the program goes on, and stays small.
@Suite struct WanderingTests {
  @Test(arguments: 0..<10)
  func noKeysPastesOrSizesBringItDown(seed: UInt64) throws {
    var wanderer = try Wanderer(seed: seed)
    for number in 1...250 {
      wanderer.step()
      if number % 25 == 0 { wanderer.leave() }
    }
    #expect(wanderer.deepest <= 8)
    #expect(wanderer.mostEffects <= 50)
    #expect(wanderer.journal.saves > 30)
    #expect(wanderer.isSealed == (wanderer.locks > 10))
  }
}

/// Presses what the dice say, twenty events at a time, in the program's own loop.
private struct Wanderer {
  private var loop: Loop
  private var desk = UncertainEffectRunner()
  private var paper = PaperTerminal(canvas: Canvas(size: Size(columns: 80, rows: 24)))
  private var dice: Numbers
  private var now: Now
  private let book: Workbook
  let isSealed: Bool
  private(set) var deepest = 0
  private(set) var mostEffects = 0
  private(set) var locks = 0

  var journal: PaperJournal { desk.journal }

  init(seed: UInt64) throws {
    book = try seed % 2 == 0 ? SmallBook.read() : FormBook.read()
    dice = Numbers(seed: seed)
    now = Now(
      moment: Moment(seconds: 1_792_000_000, day: Day(number: 20_739), minute: 600),
      uptime: Deadline(milliseconds: 0))
    desk.journal.passphrase = ""
    let opening = Self.openings[Int(seed) % Self.openings.count]
    isSealed = opening.isSealed
    loop = Loop(Self.app(book, opening, now, region: seed % 2 == 0 ? "US" : nil, &dice))
    run()
  }

  private static let openings: [Opening] = [
    .firstRun, .journal(Summary()), .journal(Summary(), readOnly: "It is open in another window."),
    .journal(Summary(), at: .chapter("bridge")), .journal(Summary(), at: .journal),
    .journal(Summary(), isSealed: true), .journal(Summary(), at: .exercise("far-bank"), isSealed: true),
  ]

  private static func app(
    _ book: Workbook, _ opening: Opening, _ now: Now, region: String?, _ dice: inout Numbers
  ) -> App {
    App(
      book: book, opening: opening, size: Size(columns: 80, rows: 24), now: now, region: region,
      random: Numbers(seed: dice.next()))
  }

  mutating func step() {
    now.uptime = Deadline(milliseconds: now.uptime.milliseconds + Int64(dice.next(below: 2_000)))
    tell((0..<20).map { _ in AppEvent.input(input()) })
    #expect(!loop.app.stack.isEmpty)
    deepest = max(deepest, loop.app.stack.count)
    if loop.app.isFinished { open() }
  }

  mutating func leave() {
    tell([.input([.terminate, .hangUp, .key(.control("c"))][dice.next(below: 3)])])
    #expect(loop.app.isFinished)
    open()
  }

  private mutating func open() {
    loop = Loop(Self.app(book, .journal(journal.summary, isSealed: isSealed), now, region: nil, &dice))
    run()
  }

  /// The program that is executed afresh when it locks stands where the one before stood.
  private mutating func unlock() {
    let before = loop.app
    loop = Loop(Self.app(book, .locked(), now, region: nil, &dice))
    loop.take([.input(.resize(before.size)), .input(.secret(.count(1))), .input(.secret(.submit))], at: now)
    run()
    // Pages with a secret on them are left by a lock.
    #expect(loop.app.stack == before.stack.filter { !$0.isAboutSecrets })
    let (sitting, earlier) = (loop.app.context.sitting, before.context.sitting)
    #expect(sitting.drafts == earlier.drafts)
    #expect(sitting.writing?.editor.text == earlier.writing?.editor.text)
    #expect(sitting.writing?.editor.caretOffset == earlier.writing?.editor.caretOffset)
    #expect(sitting.ticksInMemory == earlier.ticksInMemory)
    #expect(sitting.summary.answers.keys == earlier.summary.answers.keys)
    locks += 1
  }

  private mutating func tell(_ events: [AppEvent]) {
    loop.take(events, at: now)
    run()
  }

  private mutating func run() {
    desk.performed = 0
    while !loop.isIdle, desk.performed < 1_000 {
      desk.fails = dice.next(below: 5) == 0
      loop.turn(on: &paper, with: &desk) { [now] in now }
    }
    mostEffects = max(mostEffects, desk.performed)
    loop.show(on: &paper)
    if loop.app.isLocking { unlock() }
  }

  private mutating func input() -> InputEvent {
    switch dice.next(below: 40) {
    case 0: .paste(String(repeating: "to and fro \n", count: dice.next(below: 30)))
    case 1: .resize(size())
    case 2: .resize(Size(columns: 80, rows: 24))
    case 3: .wheel(dice.next(below: 9) - 4)
    case 4: .focus(dice.next(below: 2) == 0)
    case 5: .suspend
    case 6: .resume
    default: .key(key())
    }
  }

  private mutating func size() -> Size {
    let sizes = [0, 1, 2, 3, 5, 13, 20, 60, 120, 300]
    return Size(columns: sizes[dice.next(below: 10)], rows: min(60, sizes[dice.next(below: 10)]))
  }

  private static let codes: [Key.Code] = [
    .enter, .enter, .enter, .tab, .tab, .escape, .escape, .backspace, .delete, .insert, .up, .down, .left,
    .right,
    .home, .end, .pageUp, .pageDown, .function(1),
  ]
  private static let characters = Array("abcdefghijklmnopqrstuvwxyz0123456789GNSJK !!??-+=/xéß日🙂\u{301}")

  private mutating func key() -> Key {
    if dice.next(below: 3) == 0 {
      return Key(Self.codes[dice.next(below: Self.codes.count)], dice.next(below: 6) == 0 ? .shift : [])
    }
    let character = Self.characters[dice.next(below: Self.characters.count)]
    return Key(.character(character), [[], [], [], [], .control, .alt][dice.next(below: 6)])
  }
}

/// A journal whose disk is full now and then.
private struct UncertainEffectRunner: EffectPerformer {
  var journal = PaperJournal()
  var fails = false
  var performed = 0

  mutating func perform(_ effect: Effect) -> [AppEvent] {
    performed += 1
    journal.failure = fails ? "The disk is full." : nil
    return journal.perform(effect)
  }
}

extension Numbers {
  /// A number from 0 up to, and without, the bound.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
}
