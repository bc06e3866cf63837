/// The standard genetic code (NCBI translation table 1).
enum GeneticCode {
  /// One-letter amino acids in the order T, C, A, G of the three codon bases; `*` is a stop.
  private static let table = Array(
    "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG")

  /// The amino acid of a codon, `nil` when a base is none of A, C, G, T.
  static func aminoAcid(_ codon: [UInt8]) -> Character? {
    let digits = codon.compactMap { Array("TCAG".utf8).firstIndex(of: $0) }
    guard digits.count == 3, codon.count == 3 else { return nil }
    return table[digits[0] * 16 + digits[1] * 4 + digits[2]]
  }
}
