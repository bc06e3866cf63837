import AzadoseTestSupport
import Testing

/// Everything clinical stands in `rules/`; Swift knows no gene, drug or phenotype.
struct ClinicalFactTests {
  /// A phrase that may stand in a folder's literals, and why.
  private struct Allowance {
    let folder: String
    let phrase: String
    let reason: String
  }

  private let allowances = [
    Allowance(
      folder: "Sources/AzadoseCommands/", phrase: "TPMT=intermediate NUDT15=normal",
      reason: "the help of rules explain shows an example"),
    Allowance(
      folder: "Sources/AzadoseCommands/", phrase: "allopurinol=",
      reason: "the help shows how a fact is stated"),
    Allowance(
      folder: "Sources/AzadoseCommands/", phrase: "azathioprine",
      reason: "the help says what the program is for"),
  ]

  @Test func `no string literal states a clinical fact`() throws {
    let words = try clinicalWords()
    let violations = try SwiftSource.all().flatMap { source in
      source.literals.flatMap { literal in
        facts(in: withoutAllowances(literal.text, at: source.path), words: words)
          .map { "\(source.place(literal)): \"\($0)\" belongs in rules/" }
      }
    }
    #expect(violations == [])
  }

  @Test(arguments: [
    "Gene TPMT is poor", "*3A", "see rs1142345", "Poor Metabolizer", "a thiopurine", "tpmt",
  ])
  func `a clinical fact is noticed`(literal: String) throws {
    #expect(try !facts(in: literal, words: clinicalWords()).isEmpty)
  }

  @Test(arguments: ["errors", "chars 1234567", "**", "2 * 3", "GRCh38", "no dose"])
  func `an ordinary word is not a clinical fact`(literal: String) throws {
    #expect(try facts(in: literal, words: clinicalWords()).isEmpty)
  }

  /// Drug and phenotype words, and every gene that the rules define.
  private func clinicalWords() throws -> [String] {
    let genes = try PackageRoot.files(below: "rules", extension: "yaml")
      .filter { $0.hasPrefix("rules/genes/") }
      .map { String($0.dropFirst("rules/genes/".count).prefix { $0 != "." }) }
    return genes + [
      "TPMT", "NUDT15", "SLC28A3", "azathioprine", "thiopurine", "mercaptopurine", "tioguanine",
      "thioguanine", "allopurinol", "metabolizer", "metaboliser",
    ]
  }

  private func facts(in literal: String, words: [String]) -> [String] {
    let lowered = literal.lowercased()
    let named = words.filter { lowered.contains($0.lowercased()) }
    let rsIDs = literal.matches(of: /rs[0-9]{6,}/).map { String($0.output) }
    let starAlleles = literal.matches(of: /\*[0-9]+[A-Z]?/).map { String($0.output) }
    return Set(named + rsIDs + starAlleles).sorted()
  }

  private func withoutAllowances(_ literal: String, at path: String) -> String {
    allowances.filter { path.hasPrefix($0.folder) }.reduce(literal) { text, allowance in
      text.split(separator: allowance.phrase, omittingEmptySubsequences: false)
        .joined(separator: " ")
    }
  }
}
