import Foundation

/// 120 people of the 1000 Genomes Project: what the tables in `Tests/People` say of them.
///
/// `scripts/make-people.py` makes the tables from two panels, one an assembly. They hold the records
/// that touch a coding exon, its surroundings or a defining position.
public enum RealPeople {
  /// The assemblies that have a table.
  public static let assemblies = ["GRCh38", "GRCh37"]

  /// The expected diplotypes, one row a person with the columns `person`, `TPMT` and `NUDT15`.
  public static func diplotypes() throws -> [[String: String]] { try table("diplotypes") }

  /// One table as the text of a VCF of all people, headed as the panels are.
  public static func text(_ assembly: String) throws -> String {
    let people = try diplotypes().compactMap { $0["person"] }
    let rows = try table(assembly)
    var contigs: [String] = []
    for name in rows.compactMap({ $0["contig"] }) where !contigs.contains(name) {
      contigs.append(name)
    }
    let fixed = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT"]
    var lines = [
      "##fileformat=VCFv4.1", "##FILTER=<ID=PASS,Description=\"All filters passed\">",
      "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">",
    ]
    lines += contigs.map { "##contig=<ID=\($0)>" }
    lines.append((fixed + people).joined(separator: "\t"))
    for row in rows {
      let pairs = (row["carriers"] ?? "").split(separator: ",").map { $0.split(separator: "=") }
      let genotypes = Dictionary(
        uniqueKeysWithValues: pairs.filter { $0.count == 2 }.map { ("\($0[0])", "\($0[1])") })
      let site = [
        row["contig"] ?? "", row["position"] ?? "", ".", row["ref"] ?? "", row["alt"] ?? "",
      ]
      let cells = people.map { genotypes[$0] ?? "0|0" }
      lines.append((site + [".", "PASS", ".", "GT"] + cells).joined(separator: "\t"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func table(_ name: String) throws -> [[String: String]] {
    try Samples.rows(PackageRoot.text(of: "Tests/People/\(name).tsv"))
  }

  /// A file of the panels, which lie beside the repository and are never committed to it.
  public static func panel(_ name: String) -> String {
    PackageRoot.url.deletingLastPathComponent().appending(path: "shared/real-vcf/" + name).path
  }

  /// Whether the panels lie there.
  public static let panelsAreThere = FileManager.default.fileExists(
    atPath: panel("expected-diplotypes.tsv"))
}
