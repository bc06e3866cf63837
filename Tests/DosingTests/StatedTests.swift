import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules
import Testing

/// Decisions for phenotypes that somebody states.
struct StatedTests {
  private static let phenotypes = [
    "normal", "indeterminate", "possible intermediate", "intermediate", "poor",
  ]

  @Test(arguments: phenotypes, phenotypes)
  func `a stated phenotype decides as a certain call of it`(tpmt: String, nudt15: String) throws {
    let rules = try Calls.rules()
    let decider = DoseDecider(rules: rules, ancestry: nil)
    let weight = BodyWeight(kilograms: 72, stated: "72")
    let called = try decider.decide(
      calls: [
        try Calls.certain(rules, "TPMT", tpmt), try Calls.certain(rules, "NUDT15", nudt15),
      ], weight: weight)
    let stated = try decider.decide(
      values: ["TPMT": tpmt, "NUDT15": nudt15], weight: weight)
    #expect(stated.rule == called.rule)
    #expect(stated.inputs == called.inputs)
    #expect(stated.doubts == [])
    #expect(amount(stated) == amount(called))
    #expect(try decider.answer(values: ["TPMT": tpmt, "NUDT15": nudt15]) == called.answer)
  }

  @Test(arguments: ["normal", "intermediate", "unknown"])
  func `a gene without a result is withheld, whatever the other is but poor`(other: String) throws {
    let decider = DoseDecider(rules: try Calls.rules(), ancestry: nil)
    #expect(
      try decider.answer(values: ["TPMT": "unknown", "NUDT15": other]).action == .withhold)
  }

  @Test func `a gene that is not stated is unknown`() throws {
    let decider = DoseDecider(rules: try Calls.rules(), ancestry: nil)
    #expect(try decider.answer(values: ["TPMT": "normal"]).rule.id == "nudt15-unknown-tpmt-normal")
  }

  @Test func `a value that no input knows is no decision`() throws {
    let decider = DoseDecider(rules: try Calls.rules(), ancestry: nil)
    #expect(throws: DosingError.self) {
      try decider.answer(values: ["TPMT": "normal", "NUDT15": "norml"])
    }
  }

  @Test func `a weight outside the limits is no decision`() throws {
    let decider = DoseDecider(rules: try Calls.rules(), ancestry: nil)
    #expect(throws: DosingError.self) {
      try decider.decide(
        values: ["TPMT": "normal", "NUDT15": "normal"],
        weight: BodyWeight(kilograms: 9, stated: "9"))
    }
  }

  private func amount(_ decision: DoseDecision) -> DoseAmount? {
    if case .dose(let amount) = decision.outcome { amount } else { nil }
  }
}
