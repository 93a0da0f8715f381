import Journal
import Sitting
import Workbook

/// How the program is opened.
public struct Opening: Sendable {
  public enum Destination: Hashable, Sendable {
    /// The place that was left, or the contents.
    case place
    case chapter(Chapter.ID)
    case exercise(Exercise.ID)
    case contents, practices, journal, help
  }

  var summary: Summary
  var keeping: Keeping
  var destination: Destination
  var notice: String?
  var verifies: Bool
  /// Whether the journal opens with a passphrase.
  var isSealed = false

  /// A journal is there.
  public static func journal(
    _ summary: Summary, readOnly: String? = nil, at destination: Destination = .place, notice: String? = nil,
    isSealed: Bool = false
  ) -> Opening {
    Opening(
      summary: summary, keeping: readOnly.map(Keeping.readOnly) ?? .journal, destination: destination,
      notice: notice ?? readOnly, verifies: true, isSealed: isSealed)
  }

  /// One is there, and opens with a passphrase: nothing is known of it before.
  public static func locked(at destination: Destination = .place) -> Opening {
    Opening(
      summary: Summary(), keeping: .locked, destination: destination, notice: nil, verifies: false,
      isSealed: true)
  }

  /// There is none: the three screens of the first run come first.
  public static var firstRun: Opening { .firstRun(at: .place) }

  /// There is none: only help, where it was asked for, comes before the three screens of the first run.
  public static func firstRun(at destination: Destination) -> Opening {
    Opening(summary: Summary(), keeping: .undecided, destination: destination, notice: nil, verifies: false)
  }

  /// The screens that are there before the first event, the last of them showing.
  func stack(in context: Context) -> [Route] {
    if keeping == .undecided {
      return [.page(PageRoute(.welcome))] + (destination == .help ? [.page(PageRoute(.help))] : [])
    }
    if keeping == .locked {
      return [.unlock(UnlockRoute())] + (destination == .help ? [.page(PageRoute(.help))] : [])
    }
    let contents = Route.contents(ContentsRoute(chapter: summary.place?.chapter))
    switch destination {
    case .place:
      guard let place = summary.place, context.book.chapter(place.chapter) != nil else { return [contents] }
      return context.stack(ReadingRoute(place: place))
    case .chapter(let id):
      guard let chapter = context.book.chapter(id) else { return [contents] }
      return context.stack(ReadingRoute(startOf: chapter))
    case .exercise(let id):
      guard let (exercise, chapter) = context.book.exercise(id) else { return [contents] }
      return context.stack(ReadingRoute(at: exercise, in: chapter))
    // The journal is opened over the contents, once there are effects to read it with.
    case .contents, .journal: return [contents]
    case .practices: return [contents, .practices(PracticesRoute(day: context.today))]
    case .help: return [contents, .page(PageRoute(.help))]
    }
  }
}
