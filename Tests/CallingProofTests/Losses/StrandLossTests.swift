import AlleleCalling
import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Rules
import Testing

/// Promise 2 at places that show the complement of a known ALT.
@Suite struct StrandLossTests {
  private static let complements = ["A": "T", "C": "G", "G": "C", "T": "A"]

  @Test func `promise 2: an ALT of the other strand that fails gives no higher dose`() throws {
    let proof = try Proof()
    let folder = try TemporaryFolder()
    let normal = VCFSheet(try People.text(PackageRoot.url(of: "vcf-samples/normal.vcf").path))
    var count = 0
    for (gene, definition) in proof.definitions.enumerated() {
      let known = Set(definition.variants.map(\.change))
      for change in known.sorted() where change.reference.count == 1 {
        guard let turned = Self.complements[change.alternate], turned != change.reference,
          !known.contains(where: { $0.position == change.position && $0.alternate == turned }),
          let place = normal.records.firstIndex(where: {
            $0[1] == "\(change.position)" && $0[3] == change.reference
          })
        else { continue }
        for genotype in ["0/1", "1/1", "./1", "1", "0|1"] {
          var sheet = normal
          sheet.records[place][4] = turned
          sheet.records[place][9] =
            genotype + (genotype.contains("0") ? ":15,15:30:80" : ":0,30:30:80")
          let check = try #require(try LossCheck(sheet, proof, in: folder))
          let call = check.before.calls[gene]
          #expect(call.evidence.strandFlips.count == 1, "\(change) \(genotype)")
          // What the record is on the other strand is listed.
          let functions = HaplotypeFunctions(of: definition)
          #expect(
            call.listed.flatMap(\.diplotype.haplotypes)
              .contains { functions.changes(of: $0).contains(change) }, "\(change) \(genotype)")
          for loss in [Loss.filtered, .lowQuality, .lowDepth] {
            count += 1
            let after = try #require(
              try Answer(sheet.losing([place: loss]), proof, in: folder))
            let isHigher = after.rises(above: check.before)
            #expect(
              !isHigher,
              "\(change) \(genotype) \(loss): \(check.before.dose) becomes \(after.dose)")
          }
        }
      }
    }
    #expect(count > 300)
  }
}
