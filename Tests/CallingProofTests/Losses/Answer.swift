import AlleleCalling
import AzadoseTestSupport
import Dosing
import Pharmacogenomics
import Rules
import SampleCalling
import VariantFiles

/// What the program answers for a sheet.
struct Answer {
  let calls: [GeneCall]
  let decision: DoseDecision
  let assembly: GenomeAssembly

  /// `nil` where the program refuses the file: then there is no dose.
  init?(
    _ sheet: VCFSheet, _ proof: Proof, _ known: KnownBeside = .nothing, in folder: TemporaryFolder
  ) throws {
    let path = try folder.write(sheet.text, as: "patient.vcf")
    let called: SampleCalls
    do throws(SampleCallingError) {
      let variants = try ReadVariants(path, samples: .only, rules: proof.rules)
      assembly = variants.assembly.assembly
      called = try CallingSession(
        variants, absent: .unknown, ancestry: known.ancestry, rules: proof.rules
      ).calls(ofSample: 0)
    } catch {
      return nil
    }
    calls = called.genes
    decision = try DoseDecider(
      rules: proof.rules, ancestry: known.ancestry, facts: known.facts, results: known.results
    ).decide(
      calls: called.genes, genotypes: called.genotypes, weight: try BodyWeight(parsing: "72"))
  }

  /// Upper end, start and tablets in mg; no dose is 0 of each.
  var dose: [ExactDecimal] {
    guard case .dose(let amount) = decision.outcome else { return [0, 0, 0] }
    return [
      amount.milligrams.upper, amount.milligrams.start, amount.tablets?.milligrams ?? 0,
    ]
  }

  /// Whether any of the three is higher than before.
  func rises(above other: Answer?) -> Bool {
    zip(dose, other?.dose ?? [0, 0, 0]).contains { $0 > $1 }
  }
}
