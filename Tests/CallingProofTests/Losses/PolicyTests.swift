import AlleleCalling
import AzadoseTestSupport
import Dosing
import Foundation
import Pharmacogenomics
import Rules
import SampleCalling
import Testing
import VariantFiles

/// Promise 5 on generated samples and on the files of the repository.
@Suite struct PolicyTests {
  @Test(arguments: 0..<ProofScale.parts)
  func `promise 5: ambiguity of a generated sample is shown and resolved to the safe side`(
    part: Int
  ) throws {
    let seed = UInt64(141 + part)
    var random = SeededGenerator(seed: seed)
    let proof = try Proof()
    let folder = try TemporaryFolder()
    var doses = 0
    var doubts = 0
    for _ in 0..<ProofScale.policyFiles {
      let file = CohortGenerator(genes: proof.genes).file(samples: 20, &random)
      let path = try Container.write(file, genes: proof.definitions, in: folder)
      for (sample, decision, wrong) in try Self.decisions(path, proof) {
        if let wrong {
          Issue.record(
            "seed \(seed): \(wrong)\n\(file.cut(toSample: sample).text(proof.definitions))")
          return
        }
        if decision.givesDose { doses += 1 }
        if decision.givesDose, !decision.doubts.isEmpty { doubts += 1 }
      }
    }
    #expect(doses > 0 && doubts > 0)
    print("policy: seed \(seed), \(doses) doses, \(doubts) of them in doubt")
  }

  @Test(arguments: Samples.sound + Samples.answeredFinds)
  func `promise 5: ambiguity of a sample of the repository is resolved to the safe side`(
    sample: String
  ) throws {
    let proof = try Proof()
    let path = PackageRoot.url(of: "vcf-samples/" + sample).path
    for (_, _, wrong) in try Self.decisions(path, proof) {
      #expect(wrong == nil)
    }
  }

  @Test(arguments: RealPeople.assemblies, [AbsentPolicy.unknown, .reference])
  func `promise 5: ambiguity of a real person is resolved to the safe side`(
    assembly: String, absent: AbsentPolicy
  ) throws {
    let proof = try Proof()
    let folder = try TemporaryFolder()
    let path = try folder.write(try RealPeople.text(assembly), as: "people.vcf")
    let decisions = try Self.decisions(path, proof, absent: absent)
    #expect(decisions.count == 120)
    for (_, _, wrong) in decisions { #expect(wrong == nil) }
  }

  private static func decisions(
    _ path: String, _ proof: Proof, absent: AbsentPolicy = .unknown
  ) throws -> [(Int, DoseDecision, String?)] {
    let variants = try ReadVariants(path, samples: .all, rules: proof.rules)
    let session = try CallingSession(
      variants, absent: absent, ancestry: nil, rules: proof.rules)
    let decider = DoseDecider(rules: proof.rules, ancestry: nil)
    return try variants.selection.samples.indices.map { sample in
      let calls = try session.calls(ofSample: sample)
      let decision = try decider.decide(
        calls: calls.genes, genotypes: calls.genotypes, weight: try BodyWeight(parsing: "72"))
      let wrong = try PolicyCheck(proof: proof).wrong(calls.genes, decision)
      return (sample, decision, wrong)
    }
  }
}
