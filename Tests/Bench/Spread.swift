/// The middle and the ends of several readings of one quantity.
struct Spread {
  let median: Double
  let least: Double
  let most: Double

  /// Nil when there is no reading.
  init?(_ readings: [Double]) {
    let sorted = readings.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    least = first
    most = last
    median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
