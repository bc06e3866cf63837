import AzadoseTestSupport
import Foundation
import Testing

/// The forms in which a VCF text can reach the reader.
enum Packaging: String, CaseIterable, CustomTestStringConvertible {
  case plain, gzip, bgzip, tbi, csi, bcf, indexedBCF, plainBCF

  var testDescription: String { rawValue }

  /// Forms that end with bgzip's closing block.
  static let withEndBlock: [Self] = [.bgzip, .tbi, .csi, .bcf, .indexedBCF]
  /// Forms with an index beside the file.
  static let indexed: [Self] = [.tbi, .csi, .indexedBCF]

  /// Writes `text` in this form and returns the file's path.
  func make(_ text: String, in folder: TemporaryFolder, as stem: String = "patient") throws
    -> String
  {
    let plain = try folder.write(text, as: stem + ".vcf")
    // An index that another form left here is older than the file that comes now, or not: by the
    // second, which is chance.
    for ending in [".vcf.gz.tbi", ".vcf.gz.csi", ".bcf.csi"] {
      try? FileManager.default.removeItem(atPath: folder.path(stem + ending))
    }
    switch self {
    case .plain: return plain
    case .gzip:
      try Program.run("gzip", ["-c", plain], output: plain + ".gz")
    case .bgzip: try Program.run("bgzip", ["-c", plain], output: plain + ".gz")
    case .tbi:
      try Program.run("bgzip", ["-c", plain], output: plain + ".gz")
      try Program.run("tabix", ["-f", "-p", "vcf", plain + ".gz"])
    case .csi:
      try Program.run("bgzip", ["-c", plain], output: plain + ".gz")
      try Program.run("tabix", ["-f", "-C", "-p", "vcf", plain + ".gz"])
    case .bcf, .indexedBCF, .plainBCF:
      let path = folder.path(stem + ".bcf")
      // With -o, bcftools packs by the file's name.
      try Program.run(
        "bcftools", ["view", "--no-version", self == .plainBCF ? "-Ou" : "-Ob", plain],
        output: path)
      if self == .indexedBCF { try Program.run("bcftools", ["index", "-f", path]) }
      return path
    }
    return plain + ".gz"
  }

  /// What the index of a file in this form is called.
  func index(of path: String) -> String { path + (self == .tbi ? ".tbi" : ".csi") }
}
