/// Twelve words for paper: offered, shown, and three of them asked back. The words are never in it.
struct RecoveryRoute: Hashable, Sendable, Codable {
  enum Stage: Hashable, Sendable, Codable {
    case offer, drawing, drawn
    /// The first, second or third that is asked back.
    case asked(Int)
    case keeping
  }

  /// Whether it came by itself, after the first writing: the settings are not asked for then.
  var isOffer: Bool
  var stage = Stage.offer
  /// The line in the first row, where the window is small.
  var top = 0
  /// What is said below, until something else is.
  var said: String?

  init(isOffer: Bool) { self.isOffer = isOffer }
}
