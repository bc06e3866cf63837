import Rules

/// Every citation of the evidence file is cited by a rule file.
///
/// A case does not count: a report reads no cases, so it could never show the citation.
struct UnusedSourceCheck {
  /// Records the citations of this load.
  let citations: Vocabulary
  let findings: Findings

  /// After every file was read.
  func run(_ ids: [Located<String>]) {
    let unused = Set(citations.unused)
    for id in ids where unused.contains(id.value) {
      findings.reportUnused(
        .unusedSource, at: id.location, "no rule file cites '\(id.value)'",
        hint: "cite it where it is the source, or delete it")
    }
  }
}
