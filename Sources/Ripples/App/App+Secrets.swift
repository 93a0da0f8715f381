/// What came of something that was done with the secret field, on its way to the screen that asked for it.
extension App {
  /// Tells the screen that asked, also where help stands over it by now.
  mutating func hear(_ answer: SecretAnswer) {
    guard let asking = stack.lastIndex(where: \.isAboutSecrets) else { return }
    let navigation = stack[asking].withScreen { $0.hear(answer, in: &context) }
    if case .stay = navigation { return }
    stack.removeSubrange((asking + 1)...)
    follow(navigation)
  }
}
