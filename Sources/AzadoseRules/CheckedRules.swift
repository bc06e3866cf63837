public import RuleFiles
import RuleVerifier
public import Rules

/// Rule files after loading and, where that succeeds, proving.
public struct CheckedRules: Sendable {
  /// The rule set, which decides every patient exactly once; `nil` if there is any error.
  public let ruleSet: RuleSet?
  /// Every finding, in the order of files and places.
  public let diagnostics: [Diagnostic]
  /// Why the files could not be read; the only finding then says the same.
  public let readingProblem: RuleReadingError?
  /// Rule files that were read.
  public let fileCount: Int
  /// Rules of all decisions and profiles; `nil` when they could not be typed.
  public let ruleCount: Int?

  /// The cases beside the rules; empty when they were not asked for, or the rules have errors.
  public let caseFiles: [RuleCaseFile]
  /// The calls of the files that cases name.
  let calls: CaseCalls?
  /// The text of every file, to show the lines of findings.
  let texts: [RuleFile]

  init(_ files: [RuleFile], cases: [RuleFile] = []) {
    let loaded = RuleSetLoader.load(files)
    let proved = loaded.ruleSet.map(RuleVerifier.verify) ?? []
    let isSound = !(loaded.diagnostics + proved).contains { $0.severity == .error }
    // A rule that is missing may be what uses what nothing uses.
    let added = proved + (isSound ? loaded.unused : [])
    let found =
      added.isEmpty ? loaded.diagnostics : (loaded.diagnostics + added).located(in: files)
    let sound = isSound ? loaded.ruleSet : nil
    // Cases of rules that cannot be used would only repeat what is wrong with these.
    let read = sound.map { RuleCaseLoader.load(cases, for: $0) }
    calls = sound.map { CaseCalls(of: read?.files ?? [], rules: $0) }
    let inCases = (read?.diagnostics ?? []) + (calls?.diagnostics ?? [])
    diagnostics = found + inCases.located(in: cases)
    readingProblem = nil
    ruleSet = diagnostics.contains { $0.severity == .error } ? nil : sound
    fileCount = files.count + (read == nil ? 0 : cases.count)
    ruleCount = loaded.ruleSet.map { rules in
      rules.decisions.ruleCount + rules.profiles.reduce(0) { $0 + $1.rules.count }
    }
    caseFiles = read?.files ?? []
    texts = files + cases
  }

  init(unreadable problem: RuleReadingError) {
    ruleSet = nil
    diagnostics = [problem.diagnostic]
    readingProblem = problem
    fileCount = 0
    ruleCount = nil
    caseFiles = []
    calls = nil
    texts = []
  }

  /// Findings that keep the rules from being used.
  public var errorCount: Int { diagnostics.count { $0.severity == .error } }
  /// Findings with which the rules can be used all the same.
  public var warningCount: Int { diagnostics.count - errorCount }
  /// Cases that were read.
  public var caseCount: Int { caseFiles.reduce(0) { $0 + $1.cases.count } }

  /// `1 error, 0 warnings in 11 files (16 rules, 60 cases)`.
  public var summary: String {
    let cases = caseCount == 0 ? "" : ", " + Self.count(caseCount, "case")
    let rules = ruleCount.map { " (\(Self.count($0, "rule"))\(cases))" } ?? ""
    return Self.count(errorCount, "error") + ", "
      + Self.count(warningCount, "warning")
      + " in " + Self.count(fileCount, "file") + rules
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}

extension CheckedRules: CustomStringConvertible {
  /// Every finding, and the summary.
  public var description: String {
    (diagnostics.map(\.description) + [summary]).joined(separator: "\n")
  }
}
