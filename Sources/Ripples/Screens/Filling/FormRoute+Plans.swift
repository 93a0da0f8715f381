import Sitting

extension FormRoute {
  /// Makes the plan a practice of the reader's own, and says what that came to.
  func makePractice(in context: inout Context) {
    switch context.sitting.makePractice(from: subject, at: path) {
    case .made(let sentence): context.notice = "A practice of your own now: “\(sentence)”"
    case .empty:
      context.notice = "A plan has a when and an I will. Write both, and Ctrl-T makes it a practice."
    case .already: context.notice = "It is a practice of yours already."
    case .notKept: context.notice = "Nothing is kept in this sitting, so no practice is made of it."
    case .heldBack: context.notice = "This is kept until you leave, so no practice is made of it."
    case .readOnly: context.sayReadOnly()
    }
  }
}
