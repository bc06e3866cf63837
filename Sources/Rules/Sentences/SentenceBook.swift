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
    guard let text = texts[key] else { return "[\(key)]" }
    guard !values.isEmpty else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let next = rest.index(after: close)
      filled += values[String(rest[rest.index(after: open)..<close])] ?? String(rest[..<next])
      rest = rest[next...]
    }
    return filled + rest
  }
}
