/// A sample's text, changed record by record: a patient with one thing different.
///
/// ```swift
/// let text = try VCFText(sample: "normal.vcf").setting("0/1", at: 18_130_687).text
/// ```
public struct VCFText: Sendable {
  private var lines: [String]

  /// The uncompressed sample of this name in `vcf-samples/`.
  public init(sample name: String) throws {
    lines = try PackageRoot.text(of: "vcf-samples/" + name).split(separator: "\n").map(String.init)
  }

  /// The file's text.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Without the records at a position (1-based).
  public func dropping(_ position: Int) -> Self {
    changed { $0.removeAll { Self.position(of: $0) == position } }
  }

  /// Without the header lines that begin so.
  public func droppingHeader(_ prefix: String) -> Self {
    changed { $0.removeAll { $0.hasPrefix("##" + prefix) } }
  }

  /// With every text replaced by another one.
  public func replacing(_ old: String, with new: String) -> Self {
    changed { lines in
      lines = lines.map {
        $0.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
      }
    }
  }

  /// With one more line at the end.
  public func adding(_ line: String) -> Self { changed { $0.append(line) } }

  /// With this genotype at a position, with good reads that fit it.
  public func setting(_ genotype: String, at position: Int) -> Self {
    columns(at: position) { columns in
      let alleles = columns[4].split(separator: ",").count + 1
      let copies = genotype.split { $0 == "/" || $0 == "|" }.compactMap { Int($0) }
      let reads = (0..<alleles).map { allele in "\(copies.count { $0 == allele } * 15)" }
      columns[9] = "\(genotype):\(reads.joined(separator: ",")):\(copies.count * 15):80"
    }
  }

  /// With other columns (0 is CHROM) at a position.
  public func columns(at position: Int, _ change: (inout [String]) -> Void) -> Self {
    changed { lines in
      for index in lines.indices where Self.position(of: lines[index]) == position {
        var columns = lines[index].split(separator: "\t", omittingEmptySubsequences: false)
          .map(String.init)
        change(&columns)
        lines[index] = columns.joined(separator: "\t")
      }
    }
  }

  private static func position(of line: String) -> Int? {
    guard !line.hasPrefix("#") else { return nil }
    return line.split(separator: "\t").dropFirst().first.flatMap { Int($0) }
  }

  private func changed(_ change: (inout [String]) -> Void) -> Self {
    var copy = self
    change(&copy.lines)
    return copy
  }
}
