/// The standard genetic code (NCBI translation table 1).
enum GeneticCode {
  /// One-letter amino acids in the order T, C, A, G of the three codon bases; `*` is a stop.
  private static let table = Array(
    "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG")

  /// The amino acid of a codon, `nil` when a base is none of A, C, G, T.
  static func aminoAcid(_ codon: ArraySlice<UInt8>) -> Character? {
    guard codon.count == 3 else { return nil }
    var index = 0
    for base in codon {
      switch base {
      case UInt8(ascii: "T"): index = index * 4
      case UInt8(ascii: "C"): index = index * 4 + 1
      case UInt8(ascii: "A"): index = index * 4 + 2
      case UInt8(ascii: "G"): index = index * 4 + 3
      default: return nil
      }
    }
    return table[index]
  }

  /// The amino acids of whole codons, on through stops; an incomplete last codon is left out.
  ///
  /// `nil` when a base is none of A, C, G, T.
  static func aminoAcids(_ bases: [UInt8]) -> [Character]? {
    let codons = stride(from: 0, to: bases.count / 3 * 3, by: 3)
    let acids = codons.compactMap { aminoAcid(bases[$0..<$0 + 3]) }
    return acids.count == bases.count / 3 ? acids : nil
  }

  /// The three-letter name of a one-letter code (IUPAC-IUBMB 1983); a stop is `Ter`.
  static func name(_ acid: Character) -> String { names[acid] ?? "Xaa" }

  /// Three-letter names in a row.
  static func names(_ acids: some Sequence<Character>) -> String {
    acids.map(name).joined()
  }

  private static let names: [Character: String] = [
    "A": "Ala", "R": "Arg", "N": "Asn", "D": "Asp", "C": "Cys", "Q": "Gln", "E": "Glu",
    "G": "Gly", "H": "His", "I": "Ile", "L": "Leu", "K": "Lys", "M": "Met", "F": "Phe",
    "P": "Pro", "S": "Ser", "T": "Thr", "W": "Trp", "Y": "Tyr", "V": "Val", "*": "Ter",
  ]
}
