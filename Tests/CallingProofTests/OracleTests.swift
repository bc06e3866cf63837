import AzadoseTestSupport
import Foundation
import Testing

/// The caller against a second, naive implementation, on generated files.
@Suite struct OracleTests {
  @Test(arguments: 0..<ProofScale.parts)
  func `the caller and the oracle name the same diplotypes with the same probabilities`(
    part: Int
  ) throws {
    let seed = UInt64(20_261_121 + part)
    var random = SeededGenerator(seed: seed)
    let proof = try Proof()
    let folder = try TemporaryFolder()
    var compared = 0
    for number in 0..<(ProofScale.files / ProofScale.parts) {
      let file = CohortGenerator(genes: proof.genes).file(
        samples: ProofScale.samples, &random)
      let found = try proof.differences(file, in: folder)
      for (sample, difference) in found.prefix(1) {
        let small = try proof.smallest(file, sample: sample, in: folder)
        Issue.record(
          "seed \(seed), file \(number), sample \(sample): \(difference)\n\(small)")
      }
      if !found.isEmpty { return }
      compared += file.samples
    }
    print("oracle: seed \(seed), \(compared) samples agree")
  }
}
