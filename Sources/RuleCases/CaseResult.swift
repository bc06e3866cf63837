public import Rules

/// What became of one case.
public struct CaseResult: Sendable {
  /// Whether the case holds.
  public enum Status: String, Sendable, Hashable {
    case passed
    case failed
    /// The case says `todo:`.
    case skipped
  }

  /// The file that holds the case.
  public let file: String
  public let ruleCase: RuleCase
  /// The rule that decided; `nil` for a skipped case, or where the rules do not decide.
  public let rule: DoseRule?
  /// Everything in which the answer differs.
  public let mismatches: [CaseMismatch]

  public var status: Status {
    if case .todo = ruleCase.aim { return .skipped }
    return mismatches.isEmpty ? .passed : .failed
  }

  /// One finding for each thing in which the answer differs, at the place that wants it.
  public var diagnostics: [Diagnostic] {
    mismatches.map { mismatch in
      let origin = rule.map { ", from rule '\($0.id)' (\($0.location.fileAndLine))" } ?? ""
      return Diagnostic(
        .caseFailed, at: mismatch.location,
        "case '\(ruleCase.note)' wants \(mismatch.key) '\(mismatch.wanted)' and gets"
          + " '\(mismatch.got)'\(origin)",
        hint: "correct the rule or the case, whichever the source contradicts")
    }
  }
}

extension CaseResult: CustomStringConvertible {
  /// The note of the case, which names it in a log.
  public var description: String { ruleCase.note }
}
