import Dosing
import Pharmacogenomics
public import Rules

/// Runs the cases of a rule set. Pure: the same cases give the same results.
public struct CaseRunner: Sendable {
  private let rules: RuleSet
  private let decider: DoseDecider

  public init(rules: RuleSet) {
    self.rules = rules
    decider = DoseDecider(rules: rules, ancestry: nil)
  }

  /// The results of every case, in the order of the file.
  public func run(_ file: RuleCaseFile) -> [CaseResult] {
    let runner = file.profile.flatMap(rules.profile).map { CaseRunner(rules: rules.under($0)) }
    return file.cases.map { (runner ?? self).run($0, of: file) }
  }

  private func run(_ ruleCase: RuleCase, of file: RuleCaseFile) -> CaseResult {
    let result = { (answer: CaseAnswer?, mismatches: [CaseMismatch]) in
      CaseResult(
        file: file.path, decision: file.decision, profile: file.profile, ruleCase: ruleCase,
        rules: answer?.rules ?? [],
        values: answer?.values ?? [:], mismatches: mismatches)
    }
    guard case .want(let want) = ruleCase.aim else { return result(nil, []) }
    do throws(DosingError) {
      let answer = try answer(ruleCase, of: file.decision)
      return result(answer, answer.mismatches(with: want))
    } catch {
      let mismatch = CaseMismatch(
        key: "decision", wanted: "one rule", got: "\(error)", location: ruleCase.location)
      return result(nil, [mismatch])
    }
  }

  private func answer(
    _ ruleCase: RuleCase, of decision: String
  ) throws(DosingError) -> CaseAnswer {
    let stated = ruleCase.given.mapValues(\.value)
    let dose = try decider.answer(values: stated)
    let values: [String: String]
    do throws(Undecided) {
      values = try rules.decisions.completed(stated)
    } catch {
      throw .undecided(error)
    }
    let deciding = rules.decisions.deciding(decision, values)
    var amount: DoseAmount?
    if let weight = ruleCase.weight {
      let decided = try decider.decide(values: stated, weight: weight, stock: ruleCase.stock)
      if case .dose(let given) = decided.outcome { amount = given }
    }
    return CaseAnswer(
      rules: deciding.map(DecidingRule.init), word: deciding.first?.answer, dose: dose,
      values: values, amount: amount)
  }
}
