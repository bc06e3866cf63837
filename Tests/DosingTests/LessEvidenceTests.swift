import AlleleCalling
import AzadoseTestSupport
import Dosing
import Pharmacogenomics
import Rules
import Testing

/// Promise 2: less evidence never gives a higher dose in silence.
@Suite struct LessEvidenceTests {
  /// One way to know less about a record.
  enum Loss: CaseIterable {
    case removed
    case noCall
    case filter
    case lowQuality
    case lowDepth
  }

  /// A patient: two named alleles of each gene, every locus with a record.
  private struct Patient {
    var records: [String: [VariantRecord]]

    init(_ rules: RuleSet, _ random: inout SeededGenerator) throws {
      let isPhased = Bool.random(using: &random)
      records = [:]
      for gene in rules.starAlleleGenes {
        let pair = try (0..<2).map { _ in try #require(gene.alleles.randomElement(using: &random)) }
        records[gene.symbol] = try gene.variants.map { variant in
          let alleles = pair.map { $0.changes.contains(variant.change) ? 1 : 0 }
          return VariantRecord(
            contig: gene.contig.name,
            position: try #require(GenomicPosition(variant.change.position)),
            reference: variant.change.reference, alternates: [variant.change.alternate],
            filters: ["PASS"],
            samples: [
              SampleFields(
                genotype: GenotypeField(alleles: alleles, isPhased: isPhased),
                genotypeQuality: 60, depth: 30)
            ])
        }
      }
    }
  }

  /// The dose in mg that the decision allows at most; no dose is 0.
  private func upperEnd(_ patient: Patient, _ rules: RuleSet) throws -> ExactDecimal {
    let calls = try rules.starAlleleGenes.map { gene in
      try Calls.call(rules, gene, patient.records[gene.symbol] ?? [], absent: .unknown)
    }
    let decision = try DoseDecider(rules: rules, ancestry: nil)
      .decide(calls: calls, weight: try BodyWeight(parsing: "72"))
    guard case .dose(let amount) = decision.outcome else { return 0 }
    return amount.milligrams.upper
  }

  private func lose(_ loss: Loss, _ record: VariantRecord) -> VariantRecord? {
    var record = record
    switch loss {
    case .removed: return nil
    case .noCall: record.samples[0].genotype = GenotypeField(alleles: [nil, nil], isPhased: false)
    case .filter: record.filters = ["LowQual"]
    case .lowQuality: record.samples[0].genotypeQuality = 3
    case .lowDepth: record.samples[0].depth = 2
    }
    return record
  }

  @Test(arguments: [20_261_120, 1, 7, 42])
  func `promise 2: knowing less about core positions never raises the dose`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rules = try Calls.rules()
    for _ in 0..<60 {
      let patient = try Patient(rules, &random)
      let before = try upperEnd(patient, rules)
      var poorer = patient
      for gene in rules.starAlleleGenes {
        let core = rules.quality.corePositions[gene.symbol] ?? []
        let positions = Set(gene.variants.filter { core.contains($0.name) }.map(\.change.position))
        poorer.records[gene.symbol] = try patient.records[gene.symbol]?.compactMap { record in
          guard positions.contains(record.position.coordinate), Bool.random(using: &random)
          else { return record }
          return lose(try #require(Loss.allCases.randomElement(using: &random)), record)
        }
      }
      #expect(try upperEnd(poorer, rules) <= before, "seed \(seed): \(patient.records)")
    }
  }
}
