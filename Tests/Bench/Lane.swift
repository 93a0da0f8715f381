/// One program in a race, with what was read of it so far.
struct Lane<Reading> {
  let name: String
  private let measure: () throws -> [Reading]
  private(set) var readings: [Reading] = []
  private(set) var failure: Failure?

  /// `measure` starts the program, reads of it what there is to read, and ends it.
  init(_ name: String, measure: @escaping () throws -> [Reading]) {
    self.name = name
    self.measure = measure
  }

  /// Measures once; a program that fails is not started again.
  fileprivate mutating func visit(isWarmUp: Bool) throws {
    try Interruption.check()
    if failure != nil { return }
    do {
      let new = try measure()
      if !isWarmUp { readings += new }
    } catch let failure as Failure {
      self.failure = failure
    }
  }

  /// Measures the lanes in turn, round after round, so that a busy moment of the machine falls on all of them; the
  /// first round only warms the caches.
  static func race(_ lanes: [Lane], rounds: Int) throws -> [Lane] {
    var lanes = lanes
    for round in 0...rounds {
      for index in lanes.indices { try lanes[index].visit(isWarmUp: round == 0) }
    }
    return lanes
  }
}
