import AzadoseTestSupport
import Foundation
import Rules

/// Packs text into the containers that sequencing centres send.
enum Container {
  static func write(
    _ file: WrittenFile, genes: [GeneDefinition], in folder: TemporaryFolder
  ) throws -> String {
    let plain = try folder.write(file.text(genes), as: "patient.vcf")
    switch file.container {
    case .text: return plain
    case .bgzip:
      guard let tool = Tool.find("bgzip") else { return plain }
      try Tool.run(tool, ["-f", "-k", plain])
      return plain + ".gz"
    case .binary:
      guard let tool = Tool.find("bcftools") else { return plain }
      let packed = folder.path("patient.bcf")
      let outcome = try Tool.run(tool, ["view", "--no-version", "-Ob", "-o", packed, plain])
      return outcome.exit == 0 ? packed : plain
    }
  }
}
