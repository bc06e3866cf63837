public import AlleleCalling
import Dosing
import Pharmacogenomics
public import Rules

/// Runs the cases of a rule set. Pure: the same cases give the same results.
public struct CaseRunner: Sendable {
  private let rules: RuleSet
  private let calls: @Sendable (CaseGenotypes, _ profile: String?) -> SampleCalls?

  /// - Parameter calls: The calls of a file that a case names, as a profile of the rules defines
  ///   the genes. Whoever runs the cases reads the files; a case whose file has no calls fails.
  public init(
    rules: RuleSet,
    calls: @escaping @Sendable (CaseGenotypes, _ profile: String?) -> SampleCalls? = { _, _ in nil }
  ) {
    self.rules = rules
    self.calls = calls
  }

  /// The results of every case, in the order of the file.
  public func run(_ file: RuleCaseFile) -> [CaseResult] {
    let runner = file.profile.flatMap(rules.profile).map {
      CaseRunner(rules: rules.under($0), calls: calls)
    }
    return file.cases.map { (runner ?? self).run($0, of: file) }
  }

  private func run(_ ruleCase: RuleCase, of file: RuleCaseFile) -> CaseResult {
    let result = { (answer: CaseAnswer?, mismatches: [CaseMismatch]) in
      CaseResult(
        file: file.path, decision: file.decision, profile: file.profile, ruleCase: ruleCase,
        rules: answer?.rules ?? [], values: answer?.values ?? [:],
        isWithheldByDoubt: answer?.isWithheldByDoubt ?? false, mismatches: mismatches)
    }
    guard case .want(let want) = ruleCase.aim else { return result(nil, []) }
    let evidence: CaseEvidence
    if let genotypes = ruleCase.genotypes {
      guard let called = calls(genotypes, file.profile) else {
        let file = genotypes.file
        return result(
          nil,
          [CaseMismatch(key: "vcf", wanted: file.value, got: "none", location: file.location)])
      }
      evidence = .called(called, genotypes.ancestry)
    } else {
      evidence = .stated
    }
    do throws(DosingError) {
      let answer = try CaseAnswer(ruleCase, evidence, of: file.decision, rules: rules)
      return result(answer, answer.mismatches(with: want))
    } catch {
      let mismatch = CaseMismatch(
        key: "decision", wanted: "one rule", got: "\(error)", location: ruleCase.location)
      return result(nil, [mismatch])
    }
  }
}
