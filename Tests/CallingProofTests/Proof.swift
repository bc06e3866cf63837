import AlleleCalling
import AzadoseRules
import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Rules
import SampleCalling
import Testing
import VariantFiles

/// The shipped rules, and both implementations side by side.
struct Proof {
  private static let loaded = AzadoseRules.shipped().ruleSet

  let rules: RuleSet
  let genes: [OracleGene]
  let definitions: [GeneDefinition]

  init() throws {
    rules = try #require(Self.loaded)
    definitions = rules.starAlleleGenes
    genes = definitions.map { [quality = rules.quality] in OracleGene($0, quality) }
  }

  /// What the two implementations say differently, by sample.
  func differences(_ file: WrittenFile, in folder: TemporaryFolder) throws -> [(Int, String)] {
    let path = try Container.write(file, genes: definitions, in: folder)
    let variants = try ReadVariants(path, samples: .all, rules: rules)
    let session = try CallingSession(variants, absent: .unknown, ancestry: nil, rules: rules)
    var oracles = genes.map { Oracle($0) }
    let rows = genes.indices.map { gene in
      file.rows.filter { $0.gene == gene }.map { OracleRow($0, of: genes[gene]) }
    }
    var found: [(Int, String)] = []
    for sample in 0..<file.samples {
      let calls = try session.calls(ofSample: sample)
      let fails = OracleQuality.failures(rows, sample: sample, rules.quality)
      for gene in genes.indices {
        let expected = oracles[gene].worlds(rows[gene], fails: fails[gene], sample: sample)
        if let difference = oracles[gene].difference(calls.genes[gene], expected) {
          found.append((sample, "\(definitions[gene].symbol): \(difference)"))
        }
      }
    }
    return found
  }

  /// The smallest file that still shows a difference of one sample, as text.
  func smallest(_ file: WrittenFile, sample: Int, in folder: TemporaryFolder) throws -> String {
    var kept = Array(file.rows.indices)
    for row in file.rows.indices {
      let fewer = kept.filter { $0 != row }
      let cut = file.cut(toSample: sample, rows: fewer)
      if let found = try? differences(cut, in: folder), !found.isEmpty { kept = fewer }
    }
    let cut = file.cut(toSample: sample, rows: kept)
    let words = try? differences(cut, in: folder).map(\.1)
    return (words ?? []).joined(separator: "\n") + "\n" + cut.text(definitions)
  }
}
