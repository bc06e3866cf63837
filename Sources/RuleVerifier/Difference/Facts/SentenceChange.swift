import Rules

/// A sentence that reads otherwise.
public struct SentenceChange: Sendable, Hashable {
  public let key: String
  /// `nil` where the book did not have it.
  public let old: String?
  /// `nil` where the book has it no longer.
  public let new: String?

  /// Every change, in the order of the keys.
  static func changes(_ old: SentenceBook, _ new: SentenceBook) -> [SentenceChange] {
    if old == new { return [] }
    let (before, after) = (old.keys, new.keys)
    return before.union(after).sorted().compactMap { key in
      let one = before.contains(key) ? old.text(key) : nil
      let other = after.contains(key) ? new.text(key) : nil
      return one == other ? nil : SentenceChange(key: key, old: one, new: other)
    }
  }
}
