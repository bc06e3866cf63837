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
    if let sources = ruleCase.sources(evidence, rules) {
      let (decider, calls) = sources
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
    } else {
      let decider = DoseDecider(rules: rules, ancestry: nil)
      action = try decider.answer(values: stated).action
      isWithheldByDoubt = false
      decided =
        if let weight {
          try decider.decide(values: stated, weight: weight, stock: stock)
        } else { nil }
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

extension RuleCase {
  /// What speaks of the genes, and who weighs it; `nil` where every phenotype is stated.
  fileprivate func sources(
    _ evidence: CaseEvidence, _ rules: RuleSet
  ) -> (decider: DoseDecider, calls: SampleCalls)? {
    let phenotypes = rules.decisions.inputs.filter { $0.phenotypeGene != nil }
    let all = DerivedFacts(rules).adding(to: given, weight: weight)
    let facts = all.filter { fact in !phenotypes.contains { $0.name == fact.key } }
      .mapValues(\.value)
    switch evidence {
    case .called(let calls, let ancestry):
      let decider = DoseDecider(rules: rules, ancestry: ancestry, facts: facts, results: results)
      return (decider, calls)
    case .stated where results.isEmpty:
      return nil
    case .stated:
      // A phenotype that is stated beside a result is one more result.
      let stated = phenotypes.compactMap { input -> GeneResult? in
        guard let gene = input.phenotypeGene, let value = given[input.name],
          value.value != DecisionInput.unknown
        else { return nil }
        return GeneResult(
          gene: gene, kind: .phenotype, phenotype: value.value,
          stated: value.stated ?? value.value, origin: input.name)
      }
      let decider = DoseDecider(
        rules: rules, ancestry: nil, facts: facts, results: results + stated)
      return (decider, SampleCalls(genes: [], genotypes: []))
    }
  }
}
