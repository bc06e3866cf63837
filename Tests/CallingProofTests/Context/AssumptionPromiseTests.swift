import AzadoseTestSupport
import Dosing
import Pharmacogenomics
import Rules
import Testing

/// Promise 2 for what is known of the patient: a fact that nobody stated and that could lower the
/// dose stands beside it as an assumption, whatever else is stated.
@Suite struct AssumptionPromiseTests {
  private let rules: RuleSet
  private let results: [GeneResult]
  private let asked: [DecisionInput]
  private let weight: BodyWeight

  init() throws {
    let rules = try Proof().rules
    self.rules = rules
    results = try rules.starAlleleGenes.map {
      try GeneResultReader($0, origin: "test").read("normal", as: .phenotype)
    }
    weight = try BodyWeight(parsing: "72")
    asked = rules.decisions.inputs.filter {
      !$0.isGenotype && $0.answeredBy == nil && $0.name != "body-weight"
    }
  }

  private func decide(_ facts: [String: String]) throws -> DoseDecision {
    try DoseDecider(rules: rules, ancestry: nil, facts: facts, results: results)
      .decide(calls: [], weight: weight, stock: nil)
  }

  /// Upper end of the dose in mg; 0 where there is none.
  private func upper(_ decision: DoseDecision) -> ExactDecimal {
    if case .dose(let amount) = decision.outcome { amount.milligrams.upper } else { 0 }
  }

  @Test func `what could lower the dose and was not stated is assumed beside it`() throws {
    let stated: [[String: String]] =
      [[:]] + asked.flatMap { input in input.vocabulary.map { [input.name: $0] } }
    var lowering = 0
    for facts in stated {
      let decision = try decide(facts)
      let dose = upper(decision)
      guard dose > 0 else { continue }
      let assumed = decision.advice.filter { $0.kind == .assumption }.flatMap { rule in
        rule.conditions.filter { $0.value.contains(DecisionInput.unknown) }.map(\.key)
      }
      for input in asked where facts[input.name] == nil {
        // A stated filtration rate says how the kidneys work.
        if input.name == "creatinine", facts["eGFR"] != nil { continue }
        let lowers = try input.vocabulary.contains { value in
          guard value != DecisionInput.unknown else { return false }
          return upper(try decide(facts.merging([input.name: value]) { $1 })) < dose
        }
        guard lowers else { continue }
        lowering += 1
        #expect(assumed.contains(input.name), "\(facts): nobody is told of \(input.name)")
      }
    }
    #expect(lowering > 1000)
  }
}
