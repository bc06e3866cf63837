import AlleleCalling
import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import RuleCases
import Rules
import SampleCalling
import Testing
import VariantFiles

/// Cases whose genotypes were called from a file.
struct CalledCaseTests {
  private let place = SourceLocation(file: "x.cases.yaml", line: 3, column: 5)

  private func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: place) }

  /// Runs one case on a sample file, with its calls or without.
  private func run(
    _ file: String, weight: Int? = nil, ancestry: Ancestry? = nil,
    given: [String: StatedValue] = [:], isCalled: Bool = true, action: DoseRule.Action? = nil,
    tablets: WantedAnswer.Tablets? = nil, diplotypes: [String: [String]] = [:]
  ) throws -> CaseResult {
    let rules = try Shipped.rules()
    let path = PackageRoot.url(of: "vcf-samples/" + file).path
    let variants = try ReadVariants(path, samples: .only, rules: rules)
    let calls = try CallingSession(variants, absent: .unknown, ancestry: ancestry, rules: rules)
      .calls(ofSample: 0)
    let ruleCase = RuleCase(
      note: file, given: given,
      genotypes: CaseGenotypes(
        file: located(path), sample: nil, absent: .unknown, ancestry: ancestry),
      weight: weight.map { BodyWeight(kilograms: ExactDecimal($0), stated: "\($0)") }, stock: nil,
      aim: .want(
        WantedAnswer(
          rules: nil, phenotypes: [:], answer: nil, action: action.map(located), start: nil,
          band: nil,
          tablets: tablets.map(located), diplotypes: diplotypes.mapValues(located))),
      sources: [], location: place)
    let runner = CaseRunner(rules: rules) { genotypes, _ in
      isCalled && genotypes.file.value == path ? calls : nil
    }
    let tested = RuleCaseFile(path: "x.cases.yaml", decision: "starting-dose", cases: [ruleCase])
    return try #require(runner.run(tested).first)
  }

  @Test func `the rule and the values are those of the called phenotypes`() throws {
    let result = try run(
      "im-im.vcf", weight: 72, action: .startReduced, tablets: .milligrams(50),
      diplotypes: ["TPMT": ["*1/*3C"], "NUDT15": ["*1/*3"]])
    #expect(result.status == .passed, "\(result.diagnostics)")
    #expect(result.rules.map(\.id) == ["both-intermediate"])
    #expect(result.values["TPMT"] == "intermediate")
    #expect(result.values["allopurinol"] == "unknown")
  }

  @Test(arguments: [nil, 72])
  func `a dose that doubt takes away is withheld, with a weight and without`(weight: Int?) throws {
    let result = try run(
      "nudt15-3.002-unphased.vcf", weight: weight, action: .startReduced,
      tablets: weight.map { _ in .milligrams(75) })
    #expect(result.mismatches.map(\.got) == (weight == nil ? ["withhold"] : ["withhold", "none"]))
    #expect(result.isWithheldByDoubt)
    let message = try #require(result.diagnostics.first).message
    #expect(message.hasSuffix(", and doubt about the file withholds it"), "\(message)")
  }

  @Test func `the ancestry of a case weights its open diplotypes`() throws {
    let file = "nudt15-3.002-unphased.vcf"
    let result = try run(file, weight: 72, ancestry: .amr, tablets: .milligrams(75))
    #expect(result.status == .passed, "\(result.diagnostics)")
    #expect(!result.isWithheldByDoubt)
  }

  @Test func `a fact is stated beside the file`() throws {
    let yes = ["allopurinol": StatedValue(value: "yes")]
    #expect(try run("normal.vcf", given: yes, action: .startReduced).status == .passed)
    #expect(try run("im-im.vcf", given: yes, action: .withhold).status == .passed)
  }

  @Test(arguments: [["*1/*3A"], ["*3B/*3C", "*1/*3A"], []])
  func `every diplotype is wanted, in the order of likelihood`(wanted: [String]) throws {
    let result = try run("tpmt-3a-unphased.vcf", diplotypes: ["TPMT": wanted])
    let mismatch = try #require(result.mismatches.first)
    #expect(mismatch.key == "diplotypes of TPMT")
    #expect(mismatch.got == "*1/*3A, *3B/*3C")
    let finding = try #require(result.diagnostics.first)
    #expect(finding.message.hasSuffix(", from the file"))
    #expect(finding.hint?.contains("the definition of the gene") == true)
  }

  @Test func `a file without calls fails its case`() throws {
    let result = try run("normal.vcf", isCalled: false, action: .start)
    #expect(result.status == .failed)
    #expect(result.mismatches.map(\.key) == ["vcf"])
    #expect(result.rules.isEmpty)
  }
}
