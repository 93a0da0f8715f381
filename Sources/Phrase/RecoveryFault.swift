/// Why what was typed is not the recovery words.
///
/// Positions count from 1. No case holds a word that was typed.
public enum RecoveryFault: Error, Equatable {
  /// So many words were read, each of them from the list.
  case count(Int)
  /// A word that is not in the list, and up to three words of the list that are spelled most like it, where any is
  /// spelled almost so.
  case unknown(position: Int, nearest: [String])
  /// Letters with which several words begin: those words, or none where there are more than three.
  case ambiguous(position: Int, candidates: [String])
  /// Twelve words of the list that were never written so: one of them, or the order, is another one's.
  case checksum
  /// A word of the list that is not the one in this place; only where a word is asked back.
  case other(position: Int)
}
