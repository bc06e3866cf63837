import Foundation

/// The files of `vcf-samples/`, found and not listed.
public enum Samples {
  /// Every sample, relative to `vcf-samples/`, sorted: `malformed/no-gt.vcf`.
  public static let all: [String] = {
    let folder = PackageRoot.url(of: "vcf-samples").path
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let endings = [".vcf", ".vcf.gz", ".bcf"]
    return paths.filter { path in endings.contains(where: path.hasSuffix) }.sorted()
  }()

  /// The samples that give an answer, but for the finds.
  public static let sound: [String] = all.filter { !$0.hasPrefix("malformed/") }

  /// Finds below `malformed/` that have an answer, and so rows in the truth tables.
  public static let answeredFinds: [String] = {
    let told = Set(((try? table("truth.tsv")) ?? []).compactMap { $0["file"] })
    return all.filter { $0.hasPrefix("malformed/") && told.contains($0) }
  }()

  /// The samples that give an error: all others below `malformed/`.
  public static let broken: [String] = all.filter {
    $0.hasPrefix("malformed/") && !answeredFinds.contains($0)
  }

  /// The rows of a tab-separated table in `vcf-samples/`, by column name.
  public static func table(_ name: String) throws -> [[String: String]] {
    try rows(PackageRoot.text(of: "vcf-samples/" + name))
  }

  /// The rows of a tab-separated text whose first line names the columns.
  static func rows(_ text: String) -> [[String: String]] {
    let rows = text.split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard let columns = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Makes each index newer than its file: a checkout may write them in any order.
  public static let freshIndexes: Void = {
    for path in ["whole.vcf.gz.tbi", "patient.bcf.csi"] {
      try? FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: PackageRoot.url(of: "vcf-samples/" + path).path)
    }
  }()
}
