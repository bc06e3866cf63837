import Pharmacogenomics
import Rules

extension AssemblyDetector {
  /// An assembly that the header names, with the words that name it.
  struct HeaderClaim {
    let assembly: GenomeAssembly
    let evidence: String
  }

  /// What contig lengths, accessions, `##contig assembly=` and `##reference` say together.
  ///
  /// - Throws: `CallingError.lengthsFitNeither` when a wanted contig has a length of neither
  ///   assembly, and `CallingError.headerContradiction` when two of them disagree.
  func headerClaim(_ header: VariantHeader) throws(CallingError) -> HeaderClaim? {
    let strange = header.contigs.filter(fitsNeither).map { "\($0.name) \($0.length ?? 0)" }
    if !strange.isEmpty { throw .lengthsFitNeither(strange) }
    var claims: [HeaderClaim] = []
    for line in header.contigs {
      if let assembly = assembly(ofLength: line) {
        claims.append(
          HeaderClaim(
            assembly: assembly,
            evidence: "the length of contig \(line.name) in the header is that of \(assembly)"))
      }
      if let assembly = assembly(ofAccession: line.name) {
        claims.append(
          HeaderClaim(
            assembly: assembly, evidence: "the accession \(line.name) is that of \(assembly)"))
      }
      if let text = line.assembly, let assembly = GenomeAssembly(spelling: text) {
        claims.append(
          HeaderClaim(
            assembly: assembly, evidence: "contig \(line.name) of the header says assembly=\(text)")
        )
      }
    }
    if let text = header.reference, let assembly = GenomeAssembly(spelling: text) {
      claims.append(
        HeaderClaim(assembly: assembly, evidence: "##reference in the header names \(assembly)"))
    }
    guard let first = claims.first else { return nil }
    if let other = claims.first(where: { $0.assembly != first.assembly }) {
      throw .headerContradiction(first.evidence, other.evidence)
    }
    return first
  }

  private func assembly(ofLength line: VariantHeader.ContigLine) -> GenomeAssembly? {
    guard let length = line.length, let contig = contig(spelled: line.name) else { return nil }
    return GenomeAssembly.allCases.first { contig.lengths[$0] == length }
  }

  /// Whether a wanted contig has the length that it has in no assembly; a length of 0 is none.
  private func fitsNeither(_ line: VariantHeader.ContigLine) -> Bool {
    guard let length = line.length, length > 0, contig(spelled: line.name) != nil else {
      return false
    }
    return assembly(ofLength: line) == nil
  }

  private func assembly(ofAccession name: String) -> GenomeAssembly? {
    for contig in contigs {
      if let found = GenomeAssembly.allCases.first(where: { contig.accessions[$0] == name }) {
        return found
      }
    }
    return nil
  }

  private func contig(spelled name: String) -> Contig? {
    contigs.first { $0.spellings.contains(name) }
  }
}
