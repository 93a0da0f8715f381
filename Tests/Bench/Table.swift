/// What was measured of several programs: a heading, and a line for each.
struct Table {
  /// What a line is held against.
  enum Goal {
    /// At most this many times the median of the line named `beside`.
    case ratio(Double)
    /// At most this much, in every reading.
    case most(Double)
    /// At most this much, in the middle of the readings.
    case median(Double)
  }

  private let heading: String
  /// The digits after the point.
  private let digits: Int
  /// The line that the others are divided by, if any.
  private let beside: String
  private var lines: [(name: String, spread: Spread?, note: String)] = []

  init(_ heading: String, digits: Int, beside: String = "") {
    self.heading = heading
    self.digits = digits
    self.beside = beside
  }

  /// Adds a line for each lane, of the quantity at `path`; those that are `held` are held against `goal`.
  mutating func add<Reading>(
    _ lanes: [Lane<Reading>], _ path: KeyPath<Reading, Double>, held: Set<String> = [],
    against goal: Goal? = nil
  ) {
    let reference = lanes.first { $0.name == beside }.flatMap {
      Spread($0.readings.map { $0[keyPath: path] })
    }
    for lane in lanes {
      guard let spread = Spread(lane.readings.map { $0[keyPath: path] }) else {
        lines.append((lane.name, nil, lane.failure?.sentence ?? "It was not measured."))
        continue
      }
      let ratio = reference.map { spread.median / $0.median }
      var note = ratio.map { $0.text(digits: 2).padded(to: beside.count + 9) } ?? ""
      if held.contains(lane.name), let goal { note += "   " + Self.verdict(spread, ratio, goal) }
      lines.append((lane.name, spread, note))
    }
  }

  /// The table as it is printed.
  var text: String {
    var text = heading + "\n"
    text +=
      "             " + "median".padded(to: 9) + "least".padded(to: 12) + "    most"
      + (beside.isEmpty ? "" : "  beside \(beside)") + "\n"
    for line in lines {
      text += "  " + line.name + String(repeating: " ", count: max(1, 11 - line.name.count))
      if let spread = line.spread {
        text += spread.median.text(digits: digits).padded(to: 9)
        text += spread.least.text(digits: digits).padded(to: 12)
        text += " .." + spread.most.text(digits: digits).padded(to: 8)
      }
      text += line.note + "\n"
    }
    return text
  }

  private static func verdict(_ spread: Spread, _ ratio: Double?, _ goal: Goal) -> String {
    switch goal {
    case .ratio(let limit):
      "goal: at most \(limit.text(digits: 1)) times" + ((ratio ?? 0) <= limit ? "" : ", missed")
    case .most(let limit):
      "goal: at most \(limit.text(digits: 0))" + (spread.most <= limit ? "" : ", missed")
    case .median(let limit):
      "goal: at most \(limit.text(digits: 0))" + (spread.median <= limit ? "" : ", missed")
    }
  }
}

extension Double {
  /// The number with so many digits after the point.
  func text(digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { power, _ in power * 10 }
    let units = Int((self * Double(scale)).rounded())
    if digits == 0 { return String(units) }
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}

extension String {
  /// The text at the right of a field of `width` columns; ASCII only.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - utf8.count)) + self
  }
}
