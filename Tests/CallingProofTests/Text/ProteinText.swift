import Rules

/// What a change does to the protein, found by translating the whole text before and after it.
struct ProteinText: Sendable {
  enum Effect: Sendable {
    case silent
    case altered
    case truncating
  }

  private let text: GeneText
  private let gene: GeneDefinition
  private let exons: [ClosedRange<Int>]

  init(_ gene: GeneDefinition, _ text: GeneText) {
    self.gene = gene
    self.text = text
    exons = gene.exons.map(\.coding).sorted { $0.lowerBound < $1.lowerBound }
  }

  func effect(of edit: Edit) -> Effect {
    let coding = { (position: Int) in exons.contains { $0.contains(position) } }
    if edit.isBase, !coding(edit.position) {
      let inner = exons.dropFirst().map(\.lowerBound) + exons.dropLast().map(\.upperBound)
      return inner.contains { abs($0 - edit.position) <= 2 } ? .truncating : .silent
    }
    guard let old = protein([]), let new = protein([edit]) else { return .truncating }
    if old == new { return .silent }
    if (edit.new.count - edit.old.count) % 3 != 0 { return .truncating }
    if new.first != old.first { return .truncating }
    let stop = { (protein: [UInt8]) in protein.firstIndex(of: UInt8(ascii: "*")) ?? .max }
    // A stop codon earlier than the length of the new protein asks for.
    let wanted = stop(old) + (edit.new.count - edit.old.count) / 3
    return stop(new) < wanted ? .truncating : .altered
  }

  /// The amino acids of the spliced coding text.
  private func protein(_ edits: [Edit]) -> [UInt8]? {
    guard let columns = text.columns(edits) else { return nil }
    var coding = exons.flatMap { exon in text.range(exon).map { text.text(columns, $0) } ?? [] }
    if gene.strand == .minus { coding = coding.reversed().map(complement) }
    return stride(from: 0, to: coding.count - 2, by: 3).map { aminoAcid(coding[$0..<$0 + 3]) }
  }

  private func complement(_ base: UInt8) -> UInt8 {
    switch Character(Unicode.Scalar(base)) {
    case "A": UInt8(ascii: "T")
    case "C": UInt8(ascii: "G")
    case "G": UInt8(ascii: "C")
    default: UInt8(ascii: "A")
    }
  }

  /// The standard genetic code, each amino acid with its codons.
  private static let codons: [String: String] = [
    "F": "TTT TTC", "L": "TTA TTG CTT CTC CTA CTG", "I": "ATT ATC ATA", "M": "ATG",
    "V": "GTT GTC GTA GTG", "S": "TCT TCC TCA TCG AGT AGC", "P": "CCT CCC CCA CCG",
    "T": "ACT ACC ACA ACG", "A": "GCT GCC GCA GCG", "Y": "TAT TAC", "*": "TAA TAG TGA",
    "H": "CAT CAC", "Q": "CAA CAG", "N": "AAT AAC", "K": "AAA AAG", "D": "GAT GAC",
    "E": "GAA GAG", "C": "TGT TGC", "W": "TGG", "R": "CGT CGC CGA CGG AGA AGG",
    "G": "GGT GGC GGA GGG",
  ]

  private static let aminoAcids: [[UInt8]: UInt8] = Dictionary(
    uniqueKeysWithValues: codons.flatMap { acid, codons in
      codons.split(separator: " ").map { (Array($0.utf8), acid.utf8.first ?? 0) }
    })

  private func aminoAcid(_ codon: ArraySlice<UInt8>) -> UInt8 {
    Self.aminoAcids[Array(codon)] ?? UInt8(ascii: "?")
  }
}
