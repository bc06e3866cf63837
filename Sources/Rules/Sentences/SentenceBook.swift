/// The sentences of one language, apart from the decisions that use them.
public struct SentenceBook: Sendable, Hashable {
  /// BCP 47 tag: `en`.
  public let language: String
  private let texts: [String: String]

  public init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// Every key of the book.
  public var keys: Set<String> { Set(texts.keys) }

  /// The sentence under a key, with `{name}` replaced by the value of that name.
  ///
  /// A key that the book lacks is printed in brackets: the checks refuse such a book,
  /// so a report never shows one.
  public func text(_ key: String, _ values: [String: String] = [:]) -> String {
    guard var text = texts[key] else { return "[\(key)]" }
    for name in values.keys.sorted() {
      text = text.split(separator: "{\(name)}", omittingEmptySubsequences: false)
        .joined(separator: values[name] ?? "")
    }
    return text
  }
}
