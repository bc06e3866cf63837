import Dosing
import Pharmacogenomics
import Rules
import Testing

/// How a guideline's answer stands to a decision.
struct GuidelineRelationTests {
  private func decision(_ tpmt: String, _ facts: [String: String] = [:]) throws -> DoseDecision {
    try DoseDecider(rules: try Calls.rules(), ancestry: nil).decide(
      values: ["TPMT": tpmt, "NUDT15": "normal"].merging(facts) { $1 },
      weight: BodyWeight(kilograms: 72, stated: "72"))
  }

  /// A row with a band in percent.
  private func row(_ gives: GuidelineRule.Gives, _ band: ClosedRange<Int>? = nil) -> GuidelineRule {
    GuidelineRule(
      id: "row", conditions: [:],
      guideline: GuidelineRule.Guideline(name: "table", title: "Table", profile: nil),
      gives: gives,
      band: band.map { band in
        ExactDecimal(band.lowerBound, places: 2)...ExactDecimal(band.upperBound, places: 2)
      }, says: "x", sources: [], location: SourceLocation(file: "f", line: 1, column: 1))
  }

  @Test(arguments: [
    (GuidelineRule.Gives.usualDose, 100...100, GuidelineRelation.same, true),
    (.usualDose, 100...125, .startInside, true), (.usualDose, 85...105, .same, true),
    (.usualDose, 101...125, .startsLower, false), (.reducedDose, 50...99, .startsHigher, false),
  ])
  func `a full start is compared with a band`(
    gives: GuidelineRule.Gives, band: ClosedRange<Int>, relation: GuidelineRelation, agrees: Bool
  ) throws {
    let decision = try decision("normal")
    #expect(GuidelineRelation(row(gives, band), to: decision) == relation)
    #expect(GuidelineRelation.agrees(row(gives, band), with: decision) == agrees)
  }

  @Test func `no dose is compared with a dose`() throws {
    let (full, none) = (try decision("normal"), try decision("poor"))
    #expect(GuidelineRelation(row(.noDose), to: full) == .givesNone)
    #expect(GuidelineRelation.agrees(row(.noDose), with: full) == false)
    #expect(GuidelineRelation(row(.reducedDose, 10...10), to: none) == .givesDose)
    #expect(GuidelineRelation(row(.reducedDose), to: none) == .givesDose)
    #expect(GuidelineRelation.agrees(row(.reducedDose), with: none) == false)
    #expect(GuidelineRelation(row(.noDose), to: none) == .same)
    #expect(GuidelineRelation.agrees(row(.noDose), with: none) == true)
  }

  @Test func `a guideline without a number agrees where it reduces as the rules do`() throws {
    let (full, less) = (try decision("normal"), try decision("intermediate"))
    for decision in [full, less] {
      #expect(GuidelineRelation(row(.reducedDose), to: decision) == .noNumber)
    }
    #expect(GuidelineRelation.agrees(row(.reducedDose), with: full) == false)
    #expect(GuidelineRelation.agrees(row(.reducedDose), with: less) == true)
    #expect(GuidelineRelation.agrees(row(.usualDose), with: full) == true)
    #expect(GuidelineRelation.agrees(row(.usualDose), with: less) == false)
  }

  @Test func `a guideline without an answer neither agrees nor parts`() throws {
    for decision in [try decision("normal"), try decision("poor")] {
      #expect(GuidelineRelation(row(.noAnswer), to: decision) == .noAnswer)
      #expect(GuidelineRelation.agrees(row(.noAnswer), with: decision) == nil)
    }
  }

  @Test func `a decision holds the answers of the guidelines that go by its phenotypes`() throws {
    let rules = try Calls.rules()
    let own = try decision("intermediate").guidelines.map(\.guideline.name)
    #expect(own.contains("cpic-2025-table"))
    #expect(!own.contains("dpwg-2025-table"))
    let profile = try #require(rules.profile(named: "dpwg-2025"))
    let dutch = try DoseDecider(rules: rules.under(profile), ancestry: nil).decide(
      values: ["TPMT": "normal", "NUDT15": "poor"], weight: BodyWeight(kilograms: 72, stated: "72"))
    #expect(dutch.guidelines.map(\.id) == ["dpwg-nudt15-poor"])
  }

  @Test func `what may come later is told beside a dose only`() throws {
    let later = { (decision: DoseDecision) in decision.advice.filter { $0.kind == .information } }
    #expect(later(try decision("normal")).map(\.id) == ["maintenance-both-normal"])
    #expect(later(try decision("normal", ["pregnancy": "yes"])) == [])
    #expect(later(try decision("intermediate")) == [])
  }
}
