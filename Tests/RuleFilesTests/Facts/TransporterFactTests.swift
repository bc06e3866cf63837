import Rules
import Testing

/// SLC28A3 is reported, and nothing rests on it.
struct TransporterFactTests {
  @Test func `no decision asks for a plain genotype, so the factor of the dose is exactly 1`()
    throws
  {
    let rules = try Shipped.rules()
    #expect(rules.genotypeGenes.map(\.symbol) == ["SLC28A3"])
    for input in rules.decisions.inputs {
      if case .copies = input.kind { Issue.record("\(input.name) asks for a plain genotype") }
    }
  }
}
