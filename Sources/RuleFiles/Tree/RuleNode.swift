import Rules

/// A value of a rule file together with the place where it is written.
///
/// Text stays text: `no`, `1.10` and dates keep their spelling, and the loader types them.
struct RuleNode {
  /// What a value is made of.
  enum Content {
    case text(String)
    case list([RuleNode])
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  struct Entry {
    let key: String
    let keyLocation: SourceLocation
    let value: RuleNode
  }

  let content: Content
  let location: SourceLocation

  /// The written text, if this is text.
  var written: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The entries, if this is a mapping.
  var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a key, if this is a mapping that holds it.
  subscript(key: String) -> RuleNode? {
    entries?.first { $0.key == key }?.value
  }

  /// What the value is, for messages.
  var kind: String {
    switch content {
    case .text(let text): text.isEmpty ? "nothing" : "'\(text)'"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
