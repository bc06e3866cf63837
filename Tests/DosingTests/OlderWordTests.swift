import Pharmacogenomics
import Rules
import Testing

/// Older and foreign words for alleles and phenotypes, and what they mean today.
struct OlderWordTests {
  private let rules: RuleSet

  init() throws { rules = try Calls.rules() }

  private func read(
    _ gene: String, _ text: String, _ kind: GeneResult.Kind = .diplotype
  ) throws -> GeneResult {
    try GeneResultReader(try #require(rules.gene(gene)), origin: "test").read(text, as: kind)
  }

  @Test(arguments: [
    ("NUDT15", "*1/*2", "*1/*3.002", "*2"), ("TPMT", "*1/*3D", "*1/*3A", "*3D"),
    ("TPMT", "*1/*3", "*1/*3A", "*3"), ("NUDT15", "*1.002/*3", "*1/*3", "*1.002"),
    ("NUDT15", "*3.001/*6", "*3/*6", "*3.001"),
  ])
  func `an older name is translated, and the translation told`(
    gene: String, text: String, now: String, older: String
  ) throws {
    let result = try read(gene, text)
    #expect(result.stated == now)
    #expect(result.translations.map(\.written) == [older])
  }

  @Test(arguments: [
    "*1/*3A", "*3A/*1", "1/3A", "TPMT*1/TPMT*3A", "TPMT *1/*3A", "*1|*3a", "\u{2217}1/\u{2217}3A",
  ])
  func `a diplotype is read as laboratories spell it`(text: String) throws {
    let result = try read("TPMT", text)
    #expect(result.stated == "*1/*3A")
    #expect(result.translations.isEmpty)
  }

  @Test(arguments: [
    "*1", "1/1", "0/1", "1|1", "*1/*1/*1", "*1/*999", "*1/", "/", "[*3 + *6]/*1",
    "*1/*3A or *3B/*3C", "*1/*3ZZ",
    "*1/**3A", "*1/*1.999", "*1/*3A.001", "*1.1/*1",
  ])
  func `what is no diplotype is refused`(text: String) throws {
    #expect(throws: StatedValueProblem.self) { try read("TPMT", text) }
  }

  @Test(arguments: [
    "poor", "PM", "pm", "Poor Metabolizer", "poor metaboliser", "POOR METABOLIZER",
  ])
  func `a phenotype is read in each of its forms`(text: String) throws {
    #expect(try read("TPMT", text, .phenotype).phenotype == "poor")
  }

  @Test(arguments: ["metabolizer", "unknown", "slow", "normal function", ""])
  func `what is no phenotype is refused`(text: String) throws {
    #expect(throws: StatedValueProblem.self) { try read("TPMT", text, .phenotype) }
  }

  @Test(arguments: [
    ("deficient", "poor"), ("very low", "poor"), ("low", "poor"), ("carrier", "intermediate"),
    ("Intermediate", "intermediate"), ("normal", "normal"), ("high", "normal"),
  ])
  func `an activity is the laboratory's class`(text: String, phenotype: String) throws {
    #expect(try read("TPMT", text, .activity).phenotype == phenotype)
  }

  @Test(arguments: ["17.2", "17 U/mL", "35 nmol/h/g", "low-normal"])
  func `a bare number is no activity`(text: String) throws {
    #expect(throws: StatedValueProblem.self) { try read("TPMT", text, .activity) }
  }

  @Test func `no activity test tells anything of a gene without one`() throws {
    #expect(throws: StatedValueProblem.self) { try read("NUDT15", "normal", .activity) }
  }
}
