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
  /// The decision that is tested.
  public let decision: String
  /// The profile under which it was run; `nil` for the rule set's own guideline.
  public let profile: String?
  public let ruleCase: RuleCase
  /// The rules that decided, in the order of the file; empty for a skipped case, or where none
  /// decides.
  public let rules: [DecidingRule]
  /// The value of every input, by its name; empty for a skipped case.
  public let values: [String: String]
  /// Whether doubt about the file of the case takes the dose away.
  public let isWithheldByDoubt: Bool
  /// Everything in which the answer differs.
  public let mismatches: [CaseMismatch]

  public var status: Status {
    if case .todo = ruleCase.aim { return .skipped }
    return mismatches.isEmpty ? .passed : .failed
  }

  /// One finding for each thing in which the answer differs, at the place that wants it.
  public var diagnostics: [Diagnostic] {
    mismatches.map { mismatch in
      if mismatch.isOfFile { return diagnostic(of: mismatch, origin: ", from the file") }
      let named = rules.map { "'\($0.id)' (\($0.location.fileAndLine))" }
      let doubt = isWithheldByDoubt ? ", and doubt about the file withholds it" : ""
      let origin = named.isEmpty ? "" : ", from rule " + named.joined(separator: ", ") + doubt
      return diagnostic(of: mismatch, origin: origin)
    }
  }

  private func diagnostic(of mismatch: CaseMismatch, origin: String) -> Diagnostic {
    Diagnostic(
      .caseFailed, at: mismatch.location,
      "case '\(ruleCase.note)' wants \(mismatch.key) '\(mismatch.wanted)' and gets"
        + " '\(mismatch.got)'\(origin)",
      hint: mismatch.isOfFile
        ? "correct the definition of the gene or the case, whichever the source contradicts"
        : "correct the rule or the case, whichever the source contradicts")
  }
}

extension CaseResult: CustomStringConvertible {
  /// The note of the case, which names it in a log.
  public var description: String { ruleCase.note }
}
