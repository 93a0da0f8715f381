import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Time

@testable import Ripples

/// The loop, with a key that comes at the worst moment.
@Suite struct LoopTests {
  /// Keys and effects, in the order in which they came.
  private final class Room: Terminal, EffectPerformer {
    let size = Size(columns: 80, rows: 24)
    var journal: PaperJournal
    var waiting: [InputEvent] = []
    /// The key that is struck while the effect of this number is performed.
    var strike: (number: Int, key: Key)?
    private(set) var performed: [String] = []
    /// How many effects had been begun when the key was struck.
    private(set) var begun = 0

    init(_ journal: PaperJournal) { self.journal = journal }

    func show(_ canvas: Canvas) {}

    func nextEvents(before deadline: Deadline?, secret: (any SecretSink)?) -> [InputEvent] {
      defer { waiting = [] }
      return waiting
    }

    func perform(_ effect: Effect) -> [AppEvent] {
      performed.append(effect.name)
      if performed.count == strike?.number, let key = strike?.key {
        waiting.append(.key(key))
        begun = performed.count
      }
      return journal.perform(effect)
    }

    /// Takes turns until nothing is left to be done.
    func run(_ loop: inout Loop) {
      var (terminal, performer) = (self, self)
      repeat {
        loop.turn(on: &terminal, with: &performer) { Self.now }
      } while !loop.isIdle || !waiting.isEmpty
    }

    static let now = Now(
      moment: Moment(seconds: 1_792_000_000, day: Day(number: 20_739), minute: 600),
      uptime: Deadline(milliseconds: 1_000))
  }

  /// A journal of five answers, which is read one by one.
  private func room() throws -> (Room, Loop) {
    var journal = try EveryScreen.written.get()
    journal.sliceSize = 1
    let app = App(
      book: try SmallBook.read(), opening: .journal(journal.summary, at: .chapter("river")),
      size: Size(columns: 80, rows: 24), now: Room.now)
    return (Room(journal), Loop(app))
  }

  @Test func atMostOneEffectStandsBetweenTheKeyAndTheShell() throws {
    var (quiet, loop) = try room()
    quiet.waiting = [.key("w")]
    quiet.run(&loop)
    let slices = quiet.performed.count { $0 == "loadSlice" }
    #expect(slices > 4)
    for number in 1...quiet.performed.count {
      var (room, loop) = try room()
      room.strike = (number, .control("c"))
      room.waiting = [.key("w")]
      room.run(&loop)
      #expect(loop.isOver)
      // The one under way had begun; the next is leaving, and only saves come after it.
      #expect(room.begun == number)
      let after = room.performed.dropFirst(number)
      #expect(after.first == "leaveTerminal")
      #expect(after.dropFirst().allSatisfy { $0 == "save" })
    }
  }

  /// A save and being set aside are two effects that nothing long stands between.
  @Test func aTurnPerformsOneEffectAtMost() throws {
    var (room, loop) = try room()
    room.waiting = [.focus(true)]
    room.run(&loop)
    room.waiting = [.key(Key(.pageDown)), .suspend]
    var (terminal, performer) = (room, room)
    repeat {
      let before = room.performed.count
      loop.turn(on: &terminal, with: &performer) { Room.now }
      #expect(room.performed.count <= before + 1)
    } while !loop.isIdle || !room.waiting.isEmpty
    #expect(Array(room.performed.suffix(2)) == ["save", "suspend"])
  }

  @Test func longWorkWaitsWhileKeysCome() throws {
    var (room, loop) = try room()
    room.waiting = [.key("w")]
    var (terminal, performer) = (room, room)
    while !room.performed.contains("loadSlice") {
      loop.turn(on: &terminal, with: &performer) { Room.now }
    }
    let before = room.performed.count { $0 == "loadSlice" }
    for _ in 0..<50 {
      room.waiting = [.key(Key(.down))]
      loop.turn(on: &terminal, with: &performer) { Room.now }
    }
    #expect(room.performed.count { $0 == "loadSlice" } == before)
    room.run(&loop)
    #expect(room.performed.count { $0 == "loadSlice" } > before)
  }

  /// Two readings side by side would show each piece twice.
  @Test func aJournalThatIsOpenedAgainWhileItIsReadHoldsEachPieceOnce() throws {
    var (once, loop) = try room()
    once.waiting = [.key("w")]
    once.run(&loop)
    let pieces = loop.app.context.sitting.archive?.pieces.count
    #expect(pieces != 0)

    var (twice, second) = try room()
    twice.waiting = [.key("w")]
    var (terminal, performer) = (twice, twice)
    while !twice.performed.contains("loadSlice") {
      second.turn(on: &terminal, with: &performer) { Room.now }
    }
    twice.waiting = [.key(Key(.escape)), .key("w")]
    twice.run(&second)
    #expect(second.app.context.sitting.archive?.isWhole == true)
    #expect(second.app.context.sitting.archive?.pieces.count == pieces)
  }
}
