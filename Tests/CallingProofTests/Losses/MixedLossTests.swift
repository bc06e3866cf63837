import AzadoseTestSupport
import Foundation
import Testing

/// Promises 1, 2 and 5 where losses of every kind meet, alone and beside what else is known.
@Suite struct MixedLossTests {
  @Test(arguments: 0..<ProofScale.parts)
  func `promises 1, 2 and 5: a generated sample loses evidence of every kind, one after another`(
    part: Int
  ) throws {
    let seed = UInt64(241 + part)
    var random = SeededGenerator(seed: seed)
    let proof = try Proof()
    var walks = 0
    for _ in 0..<ProofScale.mixedFiles {
      let file = CohortGenerator(genes: proof.genes).file(samples: 5, &random)
      for sample in 0..<file.samples {
        walks += 1
        let text = file.cut(toSample: sample).text(proof.definitions)
        if let wrong = try Self.wrong(VCFSheet(text), proof, &random) {
          Issue.record("seed \(seed), walk \(walks): \(wrong)")
          return
        }
      }
    }
    print("mixed losses: seed \(seed), \(walks) samples")
  }

  @Test(arguments: Samples.sound)
  func `promises 1, 2 and 5: a sample of the repository loses evidence of every kind`(
    sample: String
  ) throws {
    let seed: UInt64 = 7
    var random = SeededGenerator(seed: seed)
    let proof = try Proof()
    let text = try People.text(PackageRoot.url(of: "vcf-samples/" + sample).path)
    for person in 0..<People.count(text) {
      for walk in 0..<ProofScale.walksOfSample {
        if let wrong = try Self.wrong(VCFSheet(text, sample: person), proof, &random) {
          Issue.record("seed \(seed), walk \(walk): \(wrong)")
          return
        }
      }
    }
  }

  @Test(arguments: Samples.sound)
  func `promise 2: no single loss at a core position raises the dose of a sample`(
    sample: String
  ) throws {
    let seed: UInt64 = 9
    var random = SeededGenerator(seed: seed)
    let proof = try Proof()
    let folder = try TemporaryFolder()
    let text = try People.text(PackageRoot.url(of: "vcf-samples/" + sample).path)
    for person in 0..<People.count(text) {
      let check = try #require(
        try LossCheck(VCFSheet(text, sample: person), proof, in: folder))
      for records in check.reading.core(Array(proof.genes.indices)) {
        for loss in Loss.evidence.shuffled(using: &random).prefix(ProofScale.lossesOfCore) {
          let losses = Dictionary(uniqueKeysWithValues: records.map { ($0, loss) })
          #expect(try check.wrong(.core, losses) == nil, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: RealPeople.assemblies)
  func `promises 1, 2 and 5: a real person loses evidence of every kind`(assembly: String) throws {
    let seed: UInt64 = 8
    var random = SeededGenerator(seed: seed)
    let proof = try Proof()
    let text = try RealPeople.text(assembly)
    for person in 0..<min(People.count(text), ProofScale.mixedPeople) {
      if let wrong = try Self.wrong(VCFSheet(text, sample: person), proof, &random) {
        Issue.record("seed \(seed), person \(person): \(wrong)")
        return
      }
    }
  }

  /// What one walk does wrong without anything known, or one beside what is drawn.
  private static func wrong(
    _ sheet: VCFSheet, _ proof: Proof, _ random: inout SeededGenerator
  ) throws -> String? {
    let folder = try TemporaryFolder()
    for known in [.nothing, try KnownBeside.drawn(proof.rules, &random)] {
      let walk = LossWalk(proof: proof, known: known, folder: folder)
      if let wrong = try walk.wrong(sheet, steps: 5, &random) { return wrong }
    }
    return nil
  }
}
