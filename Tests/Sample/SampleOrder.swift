/// What to write, and where.
struct SampleOrder {
  let journal: String
  /// How many answers; nil for one record of each kind.
  let count: Int?
  /// The folder of the book whose prompts are answered.
  let content = "Content"

  init(_ arguments: [String]) throws {
    guard arguments.count == 3 else { throw Misunderstood() }
    journal = arguments[1]
    count = arguments[2] == "each" ? nil : Int(arguments[2])
    guard arguments[2] == "each" || count.map((1...1_000_000).contains) == true else { throw Misunderstood() }
  }

  struct Misunderstood: Error, CustomStringConvertible {
    let description = "say where and how many: Sample PATH COUNT, from 1 to 1000000, or Sample PATH each"
  }
}
