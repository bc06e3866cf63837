import Rules

/// Every sentence is said by a rule file, or by the report itself.
struct UnusedSentenceCheck {
  /// Records the sentences of this load.
  let sentences: Vocabulary
  let findings: Findings

  /// After every file was read.
  func run(_ ids: [Located<String>]) {
    let unused = Set(sentences.unused)
    for id in ids where unused.contains(id.value) && SentenceKey(rawValue: id.value) == nil {
      findings.reportUnused(
        .unusedSentence, at: id.location, "nothing says sentence '\(id.value)'",
        hint: "name it in the rule that should say it, or delete it")
    }
  }
}
