import Pharmacogenomics
import Rules
import Testing

/// The numbers of `quality.yaml`, `uncertainty.yaml` and `drug.yaml`, as the design states them.
struct ThresholdFactTests {
  private func percent(_ number: Int) -> ExactDecimal { ExactDecimal(number, places: 2) }

  @Test func `a genotype counts as observed from GQ 20, DP 10 and a balance of 0_20 to 0_80`()
    throws
  {
    let quality = try Shipped.rules().quality
    #expect(quality.acceptedFilters == ["PASS", "."])
    #expect(quality.minimumGenotypeQuality == 20)
    #expect(quality.minimumDepth == 10)
    #expect(quality.heterozygoteAltFraction == percent(20)...percent(80))
    #expect(quality.minimumImputationAccuracy == percent(95))
  }

  @Test func `doubt has the limits of the design`() throws {
    let policy = try Shipped.rules().uncertainty
    #expect(policy.noteBelow == percent(1))
    #expect(policy.avoidFrom == percent(95))
    #expect(policy.withholdAvoidFrom == percent(1))
    #expect(policy.severeRuleAbove == percent(5))
    #expect(policy.unobservedCautionFrom == percent(1))
    #expect(policy.unobservedWithholdAbove == percent(5))
  }

  @Test func `weights and tablets are those of the design`() throws {
    let drug = try Shipped.rules().drug
    #expect(drug.acceptedWeight == 10...300)
    #expect(drug.usualWeight == 40...120)
    #expect(drug.checkAbove == 200)
    #expect(drug.stock.description == "25 mg, 50 mg")
  }

  @Test func `haplotype counts cover the 5008 haplotypes of the panel`() throws {
    for gene in try Shipped.rules().starAlleleGenes {
      let counts = try #require(gene.frequencies)
      #expect(counts.pooledTotal == 5008)
      for group in Ancestry.allCases {
        let sum = gene.alleles.reduce(0) { $0 + counts.count(of: $1.name, in: group) }
        #expect(sum == counts.totals[group], "\(gene.symbol) \(group)")
      }
    }
    #expect(try Shipped.gene("NUDT15").frequencies?.count(of: "*3", in: .eas) == 59)
    #expect(try Shipped.gene("TPMT").frequencies?.count(of: "*3A", in: .eur) == 28)
  }
}
