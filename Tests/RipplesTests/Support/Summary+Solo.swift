import Journal
import Time

extension Summary {
  /// A journal whose reader keeps the view for oneself.
  static let solo: Summary = {
    let moment = Moment(seconds: 1_792_000_000, day: Day(number: 20_739), minute: 600)
    var summary = Summary()
    summary.fold(
      Record(
        id: RecordID(high: 1, low: 1), writer: 1, clock: 1, created: moment, changed: moment,
        body: .setting(Setting(name: .practiceSet, value: "solo"))))
    return summary
  }()
}
