/// A key that some words of another key demand and all its other words forbid.
struct BoundKey {
  let key: String
  /// The words that demand it.
  let words: [String]

  init(_ key: String, demandedBy words: [String]) {
    self.key = key
    self.words = words
  }

  init<Word: RawRepresentable>(_ key: String, demandedBy words: Word...)
  where Word.RawValue == String {
    self.init(key, demandedBy: words.map(\.rawValue))
  }
}
