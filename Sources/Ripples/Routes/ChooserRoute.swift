import Workbook

/// The bank of practices, to choose one to three from.
struct ChooserRoute: Hashable, Sendable, Codable {
  /// The practices that a chapter offers, which come first; none for the whole bank.
  var offered: [Practice.ID] = []
  var cursor = 0
  /// Practices toward the partner are folded away until asked for, in the view that needs no partner.
  var showsAll = false
}
