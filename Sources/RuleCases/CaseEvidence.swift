import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

/// What a case knows of the genotypes.
enum CaseEvidence {
  /// The case states them like every other input.
  case stated
  /// They were called from a file, with the group that weights open diplotypes.
  case called(SampleCalls, Ancestry?)
}

extension CaseAnswer {
  /// What the rules answer to a case.
  init(
    _ ruleCase: RuleCase, _ evidence: CaseEvidence, of decision: String, rules: RuleSet
  ) throws(DosingError) {
    let stated = DerivedFacts(rules).adding(to: ruleCase.given, weight: ruleCase.weight)
      .mapValues(\.value)
    let (weight, stock) = (ruleCase.weight, ruleCase.stock)
    let decided: DoseDecision?
    var inputs = stated
    var diplotypes: [String: [String]] = [:]
    switch evidence {
    case .stated:
      let decider = DoseDecider(rules: rules, ancestry: nil)
      action = try decider.answer(values: stated).action
      isWithheldByDoubt = false
      decided =
        if let weight {
          try decider.decide(values: stated, weight: weight, stock: stock)
        } else { nil }
    case .called(let calls, let ancestry):
      let decider = DoseDecider(rules: rules, ancestry: ancestry, facts: stated)
      let called = try decider.answer(calls: calls.genes, genotypes: calls.genotypes)
      action = called.action
      isWithheldByDoubt = called.isWithheldByDoubt
      inputs = called.inputs
      decided =
        if let weight {
          try decider.decide(
            calls: calls.genes, genotypes: calls.genotypes, weight: weight, stock: stock)
        } else { nil }
      for call in calls.genes {
        diplotypes[call.gene.symbol] = call.diplotypes.map(\.description)
      }
    }
    do throws(Undecided) {
      values = try rules.decisions.completed(inputs)
    } catch {
      throw .undecided(error)
    }
    let deciding = rules.decisions.deciding(decision, values)
    self.rules = deciding.map(DecidingRule.init)
    word = deciding.first?.answer
    amount = if case .dose(let given) = decided?.outcome { given } else { nil }
    self.diplotypes = diplotypes
  }
}
