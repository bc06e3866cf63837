import Dosing
import Pharmacogenomics
public import Rules

/// Runs the cases of a rule set. Pure: the same cases give the same results.
public struct CaseRunner: Sendable {
  private let decider: DoseDecider

  public init(rules: RuleSet) { decider = DoseDecider(rules: rules, ancestry: nil) }

  /// The results of every case, in the order of the file.
  public func run(_ file: RuleCaseFile) -> [CaseResult] {
    file.cases.map { run($0, of: file.path) }
  }

  private func run(_ ruleCase: RuleCase, of file: String) -> CaseResult {
    guard case .want(let want) = ruleCase.aim else {
      return CaseResult(file: file, ruleCase: ruleCase, rule: nil, mismatches: [])
    }
    do throws(DosingError) {
      let answer = try answer(ruleCase)
      return CaseResult(
        file: file, ruleCase: ruleCase, rule: answer.rule,
        mismatches: answer.mismatches(with: want))
    } catch {
      let mismatch = CaseMismatch(
        key: "decision", wanted: "one rule", got: "\(error)", location: ruleCase.location)
      return CaseResult(file: file, ruleCase: ruleCase, rule: nil, mismatches: [mismatch])
    }
  }

  private func answer(_ ruleCase: RuleCase) throws(DosingError) -> CaseAnswer {
    let phenotypes = ruleCase.given.mapValues(\.value)
    guard let weight = ruleCase.weight else {
      return CaseAnswer(rule: try decider.rule(phenotypes: phenotypes), amount: nil)
    }
    let decision = try decider.decide(
      phenotypes: phenotypes, weight: weight, stock: ruleCase.stock)
    if case .dose(let amount) = decision.outcome {
      return CaseAnswer(rule: decision.rule, amount: amount)
    }
    return CaseAnswer(rule: decision.rule, amount: nil)
  }
}
