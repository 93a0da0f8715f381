import Time
import Workbook

/// A value is an object of one member, whose name says the kind: `{"text": ...}`, `{"group": [...]}`.
extension Answer.Value: Codable {
  private enum CodingKeys: String, CodingKey {
    case text, date, time, list, group, rows
    case mark = "scale"
    case picks = "choice"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch container.allKeys.first {
    case .text: self = .text(try container.decode(String.self, forKey: .text))
    case .mark:
      self = .mark(try container.decodeNil(forKey: .mark) ? nil : container.decode(.mark, in: Scale.range))
    case .picks: self = .picks(try container.decode(Answer.Picks.self, forKey: .picks))
    case .date: self = .date(try container.decode(Day.self, forKey: .date))
    case .time: self = .time(try container.decode(TimeOfDay.self, forKey: .time))
    case .list: self = .list(try container.decode([String].self, forKey: .list))
    case .group: self = .group(try container.decode([Answer.Part].self, forKey: .group))
    case .rows: self = .rows(try container.decode([Answer.Row].self, forKey: .rows))
    case nil:
      let json = try decoder.singleValueContainer().decode(JSON.self)
      guard json != .object([:]) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "no kind of value"))
      }
      self = .unknown(json)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if case .unknown(let json) = self { return try json.encode(to: encoder) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .text(let text): try container.encode(text, forKey: .text)
    case .mark(let mark): try container.encode(mark, forKey: .mark)
    case .picks(let picks): try container.encode(picks, forKey: .picks)
    case .date(let day): try container.encode(day, forKey: .date)
    case .time(let time): try container.encode(time, forKey: .time)
    case .list(let lines): try container.encode(lines, forKey: .list)
    case .group(let parts): try container.encode(parts, forKey: .group)
    case .rows(let rows): try container.encode(rows, forKey: .rows)
    case .unknown: break
    }
  }
}
