/// What to write, and where.
struct SampleOrder {
  let journal: String
  let count: Int
  /// The folder of the book whose prompts are answered.
  let content = "Content"

  init(_ arguments: [String]) throws {
    guard arguments.count == 3, let count = Int(arguments[2]), (1...1_000_000).contains(count) else {
      throw Misunderstood()
    }
    journal = arguments[1]
    self.count = count
  }

  struct Misunderstood: Error, CustomStringConvertible {
    let description = "say where and how many: Sample PATH COUNT, from 1 to 1000000"
  }
}
