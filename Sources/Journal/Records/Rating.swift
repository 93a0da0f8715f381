import Time
import Workbook

/// The reader's own mark for how a week was, on one of the scales of the check-in.
public struct Rating: Hashable, Sendable, Codable {
  /// The scale: `hope`, `heard`, `steady`, `warmth`, `blame`.
  public var scale: String
  /// 0 to 10; nil is blank again.
  public var mark: Int?
  public var day: Day

  public init(scale: String, mark: Int?, day: Day) {
    self.scale = scale
    self.mark = mark
    self.day = day
  }
}

extension Rating {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    scale = try container.decode(String.self, forKey: .scale)
    let isBlank = try !container.contains(.mark) || container.decodeNil(forKey: .mark)
    mark = try isBlank ? nil : container.decode(.mark, in: Scale.range)
    day = try container.decode(Day.self, forKey: .day)
  }
}
