import AzadoseTestSupport
import Foundation

/// Files of other people, as text.
enum People {
  /// The text of a VCF in any container.
  static func text(_ path: String) throws -> String {
    guard let tool = Tool.find("bcftools") else {
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    return try Tool.run(tool, ["view", "--no-version", path]).out
  }

  /// The samples of a text.
  static func count(_ text: String) -> Int {
    let line = text.split(separator: "\n").first { $0.hasPrefix("#CHROM") }
    return max(0, (line?.split(separator: "\t").count ?? 0) - 9)
  }
}
