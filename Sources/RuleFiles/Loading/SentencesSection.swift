import Rules

/// `sentences:` files: what a report may say, in one language.
struct SentencesSection {
  let book: SentenceBook
  /// In the order of the files, each where it is defined.
  let ids: [Located<String>]
  /// Whether no other file can hold a sentence; only then is one known to be missing.
  let isComplete: Bool

  static let keys = Keys(["sentences", "texts"])

  /// What a report can fill in.
  static let placeholders = [
    "gene", "phenotype", "diplotype", "probability", "dose", "weight", "position", "weeks", "facts",
    "severe", "usual", "limit", "effect", "function", "group", "guideline",
  ]

  /// `nil` where no file can be read; `isComplete` says whether every file of the set was.
  init?(_ nodes: [RuleNode], isComplete: Bool, _ findings: Findings) {
    let read = nodes.compactMap { File($0, findings) }
    guard let first = read.first else { return nil }
    let language = read.lazy.compactMap(\.language).first
    // A translation defines every sentence again, which would be as many findings.
    let files = read.filter { file in
      guard let language, let own = file.language, own.value != language.value else { return true }
      findings.report(
        .duplicateName, at: own.location, "the sentences have a second language, '\(own.value)'",
        hint: "the first is '\(language.value)' in \(language.location.fileAndLine); include one")
      return false
    }
    ids = files.flatMap { file in file.members.map { Located($0.key, at: $0.keyLocation) } }
    findings.reportRepeated("sentence", ids)
    self.isComplete = isComplete && files.count == nodes.count
    let defined = Set(ids.map(\.value))
    for key in SentenceKey.allCases where self.isComplete && !defined.contains(key.rawValue) {
      first.texts.report(
        .missingKey, "every report needs the sentence '\(key.rawValue)'",
        hint: "add '\(key.rawValue):' to the texts")
    }
    let sentences = files.flatMap(\.sentences)
    book = SentenceBook(
      language: language?.value ?? "", texts: Dictionary(sentences) { first, _ in first })
  }

  /// One of the files.
  private struct File {
    /// `nil` after a finding.
    let language: Located<String>?
    let texts: Value
    let members: [Value.Member]

    init?(_ node: RuleNode, _ findings: Findings) {
      guard
        let fields = SentencesSection.keys.open(node, of: "the sentence file", findings),
        let texts = fields["texts"], let members = texts.entries
      else { return nil }
      self.texts = texts
      self.members = members
      language = fields["sentences"].flatMap { value in
        value.text.map { Located($0, at: value.location) }
      }
    }

    /// Every id with its text; what is wrong with a text is reported.
    var sentences: [(String, String)] {
      let placeholders = Vocabulary("placeholder", SentencesSection.placeholders)
      return members.compactMap { member in
        guard let text = member.value.text else { return nil }
        check(text, of: member, placeholders)
        return (member.key, text)
      }
    }

    /// Every name in braces must be one that a report fills in.
    private func check(_ text: String, of member: Value.Member, _ placeholders: Vocabulary) {
      for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
        let name = String(part.prefix { $0 != "}" })
        _ = placeholders.holds(name, at: member.value.location, member.value.findings)
      }
    }
  }
}
