import AzadoseTestSupport
import Foundation
import Testing

/// Promises 1 and 2 on generated samples, on the files of the repository and on real people.
@Suite struct LossTests {
  @Test(arguments: 0..<ProofScale.parts)
  func `promises 1 and 2: a generated sample that loses evidence gets no higher dose in silence`(
    part: Int
  ) throws {
    let seed = UInt64(41 + part)
    var random = SeededGenerator(seed: seed)
    let proof = try Proof()
    let folder = try TemporaryFolder()
    var asked = 0
    for _ in 0..<ProofScale.lossyFiles {
      let file = CohortGenerator(genes: proof.genes).file(samples: 5, &random)
      for sample in 0..<file.samples {
        let text = file.cut(toSample: sample).text(proof.definitions)
        guard let check = try LossCheck(VCFSheet(text), proof, in: folder) else { continue }
        for _ in 0..<4 {
          asked += 4
          if let wrong = try Self.wrong(check, &random) {
            Issue.record("seed \(seed), sample \(asked): \(wrong)")
            return
          }
        }
      }
    }
    print("losses: seed \(seed), \(asked) losses asked")
  }

  @Test(arguments: Samples.sound)
  func `promises 1 and 2: a sample of the repository that loses evidence gets no higher dose`(
    sample: String
  ) throws {
    var random = SeededGenerator(seed: 5)
    let proof = try Proof()
    let folder = try TemporaryFolder()
    let text = try People.text(PackageRoot.url(of: "vcf-samples/" + sample).path)
    for person in 0..<People.count(text) {
      guard let check = try LossCheck(VCFSheet(text, sample: person), proof, in: folder) else {
        continue
      }
      for _ in 0..<ProofScale.lossesOfSample {
        if let wrong = try Self.wrong(check, &random) {
          Issue.record("\(wrong)")
          return
        }
      }
    }
  }

  @Test(arguments: RealPeople.assemblies)
  func `promises 1 and 2: a real person who loses evidence gets no higher dose`(
    assembly: String
  ) throws {
    var random = SeededGenerator(seed: 6)
    let proof = try Proof()
    let folder = try TemporaryFolder()
    let text = try RealPeople.text(assembly)
    let people = Array(0..<People.count(text))
    #expect(people.count == 120)
    for person in people.prefix(ProofScale.realPeople) {
      let check = try #require(
        try LossCheck(VCFSheet(text, sample: person), proof, in: folder))
      for _ in 0..<2 {
        if let wrong = try Self.wrong(check, &random) {
          Issue.record("\(wrong)")
          return
        }
      }
    }
  }

  /// What one loss of each kind does wrong.
  private static func wrong(
    _ check: LossCheck, _ random: inout SeededGenerator
  ) throws -> String? {
    for kind in LossKind.allCases {
      if let wrong = try check.wrong(kind, check.losses(kind, &random)) { return wrong }
    }
    return nil
  }
}
