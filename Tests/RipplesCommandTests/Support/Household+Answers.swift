import FoundationEssentials
import TestSupport

extension Household {
  /// One answer as an export has it.
  struct Piece: Decodable, Equatable {
    var prompt: String
    var answer: String
  }

  /// The answers that are in the journal now, as another program reads them.
  func answers(_ arguments: String...) throws -> [Piece] {
    let outcome = try program(["export", "--format", "json"] + arguments).run()
    guard outcome.code == 0 else { throw Program.Failure(code: outcome.code) }
    return try JSONDecoder().decode([Piece].self, from: Data(outcome.output))
  }

  /// The newest answer to a prompt, an empty text when there is none.
  func answer(to prompt: String) throws -> String {
    try answers("--all").last { $0.prompt == prompt }?.answer ?? ""
  }
}
