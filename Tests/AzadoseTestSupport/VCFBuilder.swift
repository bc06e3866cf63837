public import Foundation
public import Pharmacogenomics

/// Writes small VCF texts for tests, one call a line.
///
/// ```swift
/// let text = VCFBuilder(assembly: .grch38).sample("S1")
///   .record("chr6", 18_130_687, "T", ["C"], genotypes: ["0/1"])
///   .text
/// ```
///
/// Nothing is checked: a test may ask for a broken file.
public struct VCFBuilder: Sendable {
  /// `fileformat`, e.g. `VCFv4.2`.
  public var version = "VCFv4.2"
  /// Ended by `\n` or `\r\n`.
  public var lineEnd = "\n"

  private let assembly: GenomeAssembly
  private var contigs: [String] = VCFBuilder.usualContigs
  private var declarations: [String] = VCFBuilder.usualDeclarations
  private var samples: [String] = []
  private var lines: [String] = []

  public init(assembly: GenomeAssembly) { self.assembly = assembly }

  /// Adds a sample column.
  public func sample(_ name: String) -> Self { changed { $0.samples.append(name) } }

  /// Replaces the `##contig` lines; none by an empty list.
  public func contigs(_ names: [String]) -> Self { changed { $0.contigs = names } }

  /// Adds a header line such as `##FORMAT=<ID=GQ,…>`.
  public func declaring(_ line: String) -> Self { changed { $0.declarations.append(line) } }

  /// Removes the header lines that begin so, e.g. `##FORMAT=<ID=GT,`.
  public func withoutDeclaration(_ prefix: String) -> Self {
    changed { $0.declarations.removeAll { $0.hasPrefix(prefix) } }
  }

  /// Sets the version of the `##fileformat` line.
  public func version(_ version: String) -> Self { changed { $0.version = version } }

  /// Sets the mark that ends every line.
  public func lineEnd(_ mark: String) -> Self { changed { $0.lineEnd = mark } }

  /// Adds a record; `genotypes` are the whole sample columns, spelled as `format` says.
  public func record(
    _ contig: String, _ position: Int, _ reference: String, _ alternates: [String],
    genotypes: [String] = [], filter: String = "PASS", info: String = ".", format: String = "GT"
  ) -> Self {
    let alternate = alternates.isEmpty ? "." : alternates.joined(separator: ",")
    var columns = [contig, "\(position)", ".", reference, alternate, ".", filter, info]
    if !genotypes.isEmpty { columns += [format] + genotypes }
    return line(columns.joined(separator: "\t"))
  }

  /// Adds a line as it is.
  public func line(_ text: String) -> Self { changed { $0.lines.append(text) } }

  /// Adds many lines as they are; adding them one by one copies the builder each time.
  public func lines(_ texts: [String]) -> Self { changed { $0.lines += texts } }

  /// The file's text.
  public var text: String {
    var all = ["##fileformat=\(version)"]
    all += declarations
    all += contigs.map { "##contig=<ID=\($0),length=250000000,assembly=\(assembly)>" }
    let fixed = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO"]
    all.append((fixed + (samples.isEmpty ? [] : ["FORMAT"] + samples)).joined(separator: "\t"))
    all += lines
    return all.map { $0 + lineEnd }.joined()
  }

  /// Writes the text to a file of `folder` and returns its path.
  @discardableResult
  public func write(to folder: URL, as name: String = "patient.vcf") throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  private static let usualContigs = ["chr1", "chr6", "chr9", "chr13", "chrX"]

  private static let usualDeclarations = [
    "##FILTER=<ID=LowQual,Description=\"Low quality\">",
    "##INFO=<ID=END,Number=1,Type=Integer,Description=\"Last base of the block\">",
    "##INFO=<ID=IMP,Number=0,Type=Flag,Description=\"Imputed\">",
    "##INFO=<ID=IMPUTED,Number=0,Type=Flag,Description=\"Imputed\">",
    "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">",
    "##FORMAT=<ID=GQ,Number=1,Type=Integer,Description=\"Genotype quality\">",
    "##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"Reads\">",
    "##FORMAT=<ID=MIN_DP,Number=1,Type=Integer,Description=\"Least reads in the block\">",
    "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Reads an allele\">",
    "##FORMAT=<ID=FT,Number=1,Type=String,Description=\"Sample filter\">",
    "##FORMAT=<ID=PS,Number=1,Type=Integer,Description=\"Phase set\">",
    "##FORMAT=<ID=DS,Number=A,Type=Float,Description=\"Dosage\">",
  ]
}
