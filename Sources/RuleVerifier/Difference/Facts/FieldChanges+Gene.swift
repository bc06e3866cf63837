import Pharmacogenomics
import Rules

extension FieldChanges {
  /// What else differs between two definitions of a gene.
  static func of(_ old: GeneDefinition, _ new: GeneDefinition) -> [FieldChange] {
    var fields = FieldChanges()
    fields.compare("report", old.report.rawValue, new.report.rawValue)
    fields.compare("confirms the assembly", old.confirmsAssembly, new.confirmsAssembly)
    fields.compare("contig", old.contig.name, new.contig.name)
    fields.compare("strand", old.strand.rawValue, new.strand.rawValue)
    fields.compare("functions, mildest first", text(old.functions), text(new.functions))
    fields.compare(
      "phenotypes, mildest first", text(old.phenotypes.map(\.id)), text(new.phenotypes.map(\.id)))
    let (before, after) = (old.undefinedHaplotypes, new.undefinedHaplotypes)
    fields.compare("unexplained haplotype", before?.otherwise, after?.otherwise)
    fields.compare(
      "unexplained haplotype that truncates the protein", before?.truncating, after?.truncating)
    fields.compare("unexplained haplotype that alters the protein", before?.altered, after?.altered)
    fields.compareCounts(old.frequencies, new.frequencies)
    fields.compare(each: { "exon \($0)" }, old.exonTexts, new.exonTexts)
    fields.compare(each: { "finding at \($0)" }, old.findingTexts, new.findingTexts)
    fields.compare("sentence on the dose", old.doseEffect, new.doseEffect)
    fields.compare("sentence on an open phase", old.confirmPhase, new.confirmPhase)
    fields.compare("sentence on an open function", old.settleFunction, new.settleFunction)
    return fields.changes
  }

  private mutating func compareCounts(_ old: HaplotypeCounts?, _ new: HaplotypeCounts?) {
    if old == new { return }
    for group in Ancestry.allCases {
      compare("haplotypes counted in \(group)", old?.totals[group], new?.totals[group])
      compare(
        each: { "count of \($0) in \(group)" }, old?.counts[group] ?? [:],
        new?.counts[group] ?? [:])
    }
  }

  private static func text(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension GeneDefinition {
  /// The bases of each exon and where they lie.
  fileprivate var exonTexts: [String: String] {
    Dictionary(
      exons.map { exon in
        let spans = GenomeAssembly.allCases.compactMap { assembly in
          exon.spans[assembly].map { "\(assembly) \($0.lowerBound)-\($0.upperBound)" }
        }
        let coding = "coding \(exon.coding.lowerBound)-\(exon.coding.upperBound)"
        let bases = String(decoding: exon.bases, as: UTF8.self)
        return ("\(exon.exon)", (spans + [coding, bases]).joined(separator: ", "))
      }
    ) { first, _ in first }
  }

  fileprivate var findingTexts: [String: String] {
    Dictionary(findings.map { ($0.variant, "\($0.direction), says \($0.sentence)") }) { first, _ in
      first
    }
  }
}
