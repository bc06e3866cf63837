import Rules

/// `sentences:` what a report may say, in one language.
struct SentencesSection {
  let book: SentenceBook
  /// In the order of the file, each where it is defined.
  let ids: [Located<String>]

  static let keys = Keys(["sentences", "texts"])

  /// What a report can fill in.
  static let placeholders = [
    "gene", "phenotype", "diplotype", "probability", "dose", "weight", "position", "weeks", "facts",
    "severe", "usual", "limit", "effect", "function", "group", "guideline",
  ]

  init?(_ node: RuleNode, _ findings: Findings) {
    guard
      let fields = Self.keys.open(node, of: "the sentence file", findings),
      let texts = fields["texts"], let members = texts.entries
    else { return nil }
    let placeholders = Vocabulary("placeholder", Self.placeholders)
    var sentences: [String: String] = [:]
    for member in members {
      guard let text = member.value.text else { continue }
      sentences[member.key] = text
      Self.check(text, of: member, placeholders)
    }
    ids = members.map { Located($0.key, at: $0.keyLocation) }
    for key in SentenceKey.allCases
    where !ids.contains(where: { $0.value == key.rawValue }) {
      texts.report(
        .missingKey, "every report needs the sentence '\(key.rawValue)'",
        hint: "add '\(key.rawValue):' to the texts")
    }
    book = SentenceBook(language: fields.text("sentences"), texts: sentences)
  }

  /// Every name in braces must be one that a report fills in.
  private static func check(
    _ text: String, of member: Value.Member, _ placeholders: Vocabulary
  ) {
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part.prefix { $0 != "}" })
      _ = placeholders.holds(name, at: member.value.location, member.value.findings)
    }
  }
}
