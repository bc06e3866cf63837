import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules
import Testing

@Suite struct DecisionTests {
  private func rules() throws -> RuleSet { try Calls.rules() }

  /// A call with one world of a phenotype.
  private func call(_ gene: String, _ phenotype: String) throws -> GeneCall {
    try Calls.certain(try rules(), gene, phenotype)
  }

  private func decide(
    _ tpmt: String, _ nudt15: String, weight: String = "72", stock: String? = nil
  ) throws -> DoseDecision {
    let weight = try BodyWeight(parsing: weight)
    return try DoseDecider(rules: try rules(), ancestry: nil).decide(
      calls: [try call("TPMT", tpmt), try call("NUDT15", nudt15)], weight: weight,
      stock: stock.flatMap { TabletStock(parsing: $0) })
  }

  private func amount(_ decision: DoseDecision) throws -> DoseAmount {
    guard case .dose(let amount) = decision.outcome else {
      throw Failure("no dose: \(decision.rule.id)")
    }
    return amount
  }

  struct Failure: Error {
    let text: String
    init(_ text: String) { self.text = text }
  }

  @Test(arguments: [
    ("normal", "normal", 144, 150), ("intermediate", "normal", 72, 75),
    ("normal", "possible intermediate", 72, 75), ("intermediate", "intermediate", 50, 50),
    ("indeterminate", "normal", 144, 150),
  ])
  func `72 kg gets the start point of its rule and tablets beside it`(
    tpmt: String, nudt15: String, start: Int, tablets: Int
  ) throws {
    let amount = try amount(try decide(tpmt, nudt15))
    #expect(amount.milligrams.start.roundedDown() == ExactDecimal(start))
    #expect(amount.tablets?.milligrams == ExactDecimal(tablets))
  }

  @Test(arguments: ["normal", "indeterminate", "possible intermediate", "intermediate", "poor"])
  func `any gene poor is avoid, whatever the other is`(other: String) throws {
    for decision in [try decide("poor", other), try decide(other, "poor")] {
      guard case .avoid = decision.outcome else {
        Issue.record("\(decision.rule.id) gives no avoid")
        continue
      }
      #expect(decision.rule.alternative != nil)
    }
  }

  @Test func `two indeterminate genes are tested first`() throws {
    guard case .testFirst = try decide("indeterminate", "indeterminate").outcome else {
      Issue.record("a dose without a phenotype")
      return
    }
  }

  @Test(arguments: [("9.99", false), ("10", true), ("300", true), ("300.01", false)])
  func `a weight outside 10 to 300 kg is an error`(weight: String, isAccepted: Bool) throws {
    if isAccepted {
      _ = try decide("normal", "normal", weight: weight)
    } else {
      #expect(throws: DosingError.self) { try decide("normal", "normal", weight: weight) }
    }
  }

  @Test(arguments: [
    ("39.9", "intermediate", true), ("40", "intermediate", false), ("120", "intermediate", false),
    ("120.1", "intermediate", true), ("100", "normal", false), ("101", "normal", true),
  ])
  func `the weight is to be checked outside 40 to 120 kg or above 200 mg a day`(
    weight: String, tpmt: String, isAsked: Bool
  ) throws {
    let decision = try decide(tpmt, "normal", weight: weight)
    #expect((decision.isWeightUnusual || decision.isDoseUnusual) == isAsked)
  }

  @Test func `promise 3: a worse genotype never gives a higher dose`() throws {
    let ladder = ["normal", "indeterminate", "possible intermediate", "intermediate", "poor"]
    for weight in ["12", "40", "55.5", "72", "118", "299"] {
      for other in ladder {
        var last: (upper: ExactDecimal, start: ExactDecimal, tablets: ExactDecimal)?
        for phenotype in ladder {
          let decision = try decide(phenotype, other, weight: weight)
          var now: (upper: ExactDecimal, start: ExactDecimal, tablets: ExactDecimal) = (0, 0, 0)
          switch decision.outcome {
          case .testFirst, .withheld: continue
          case .avoid: break
          case .dose(let amount):
            now = (
              amount.milligrams.upper, amount.milligrams.start, amount.tablets?.milligrams ?? 0
            )
          }
          if let last {
            #expect(now.upper <= last.upper && now.start <= last.start)
            #expect(now.tablets <= last.tablets)
          }
          last = now
        }
      }
    }
  }

  @Test func `promise 4: no dose exceeds its band or the ceiling`() throws {
    let phenotypes = ["normal", "indeterminate", "possible intermediate", "intermediate"]
    for kilograms in 10...300 {
      for tpmt in phenotypes {
        for nudt15 in phenotypes where tpmt != "indeterminate" || nudt15 != "indeterminate" {
          let decision = try decide(tpmt, nudt15, weight: "\(kilograms)", stock: "50s,75")
          let amount = try amount(decision)
          let made = amount.tablets?.milligrams ?? 0
          #expect(made <= amount.milligrams.upper)
          #expect(amount.milligrams.upper <= ExactDecimal(3 * kilograms))
        }
      }
    }
  }
}
