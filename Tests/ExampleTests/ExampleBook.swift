import Sitting
import Time
import Workbook

/// The book of this repository, and the moment at which the examples are run.
enum ExampleBook {
  static func read() throws -> Workbook {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try Workbook.read(directory: root + "/Content")
  }

  static let now = Now(
    moment: Moment(seconds: 1_792_000_000, day: Day(number: 20_739), minute: 600),
    uptime: Deadline(milliseconds: 1_000))
}
