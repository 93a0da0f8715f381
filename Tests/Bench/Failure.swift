/// Why a program could not be measured, in one sentence; the others are measured without it.
struct Failure: Error {
  let sentence: String

  init(_ sentence: String) {
    self.sentence = sentence
  }
}
