import AlleleCalling
import AzadoseTestSupport
import Pharmacogenomics
import Rules
import SampleCalling
import Testing
import VariantFiles

/// Every pair of named alleles, written down in many ways and called back.
@Suite struct RoundTripTests {
  @Test(arguments: RoundTripForm.all)
  func `every ordered pair of named alleles is called back`(form: RoundTripForm) throws {
    let proof = try Proof()
    var random = SeededGenerator(seed: 20_261_121)
    let pairs = proof.genes.map { gene in
      gene.alleles.indices.flatMap { one in gene.alleles.indices.map { (one, $0) } }
    }.map { pairs in
      pairs.enumerated().filter { $0.offset % ProofScale.pairStep == 0 }.map(\.element)
    }
    let folder = try TemporaryFolder()
    let file = RoundTripFile(genes: proof.genes, form: form).file(pairs, &random)
    let path = try Container.write(file, genes: proof.definitions, in: folder)
    let variants = try ReadVariants(path, samples: .all, rules: proof.rules)
    let session = try CallingSession(
      variants, absent: .unknown, ancestry: nil, rules: proof.rules)
    for sample in 0..<file.samples {
      let calls = try session.calls(ofSample: sample)
      for index in proof.genes.indices where sample < pairs[index].count {
        let alleles = proof.definitions[index].alleles
        let (one, other) = pairs[index][sample]
        let difference = difference(
          calls.genes[index], alleles[one].name, alleles[other].name, isPhased: form.isPhased)
        if let difference {
          Issue.record(
            "\(difference)\n\(file.cut(toSample: sample).text(proof.definitions))")
          return
        }
      }
    }
  }

  /// What is wrong with the call of a pair; `nil` when nothing is.
  private func difference(
    _ call: GeneCall, _ one: String, _ other: String, isPhased: Bool
  ) -> String? {
    let truth = Diplotype(.named(one), .named(other))
    let found = call.worlds.map(\.diplotype)
    if isPhased, found != [truth] || call.status != .called {
      return "\(truth), phased, is called \(call.status) \(found)"
    }
    if !found.contains(truth) { return "\(truth) is not among \(found)" }
    // Phase may be open; which changes are there is not.
    let odd = found.first { changes($0, call.gene) != changes(truth, call.gene) }
    return odd.map { "\(truth) is called \($0), which has other changes" }
  }

  private func changes(_ diplotype: Diplotype, _ gene: GeneDefinition) -> [SequenceChange] {
    diplotype.haplotypes.flatMap { name -> [SequenceChange] in
      switch name {
      case .named(let name): gene.allele(named: name).map { Array($0.changes) } ?? []
      case .undefined(let changes): changes
      }
    }.sorted()
  }
}
