import Rules

/// No text of a rule file is left as `azadose rules new` wrote it.
struct UnfinishedTextCheck {
  /// The word with which a skeleton begins what somebody must write.
  static let mark = "TODO"

  let findings: Findings

  /// Warns of every text below this node that is still to be written.
  func run(_ node: RuleNode) {
    switch node.content {
    case .text(let text):
      // Of every text, so by bytes first: letters are slow to tell.
      guard text.utf8.starts(with: Self.mark.utf8),
        text.prefix(while: \.isLetter) == Self.mark
      else { return }
      findings.report(
        Diagnostic(
          .unfinishedText, at: node.location, "the text is still to be written",
          hint: "write it, or replace a reason by 'source:' with a citation", severity: .warning))
    case .list(let items): items.forEach(run)
    case .mapping(let entries): entries.forEach { run($0.value) }
    }
  }
}
