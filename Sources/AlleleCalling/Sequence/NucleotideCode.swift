/// IUPAC nucleotide codes (Cornish-Bowden 1985, doi 10.1093/nar/13.9.3021).
enum NucleotideCode {
  /// Whether a code of either case stands for the upper-case base.
  static func code(_ code: UInt8, allows base: UInt8) -> Bool {
    bases(of: code).utf8.contains(base)
  }

  /// Whether text consists of A, C, G and T alone, in either case, and is not empty.
  static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(isPlain)
  }

  /// Whether a code is A, C, G or T, in either case.
  static func isPlain(_ code: UInt8) -> Bool { "ACGTacgt".utf8.contains(code) }

  /// The base that pairs with an upper-case base; other bytes return themselves.
  static func complement(_ base: UInt8) -> UInt8 {
    switch base {
    case UInt8(ascii: "A"): UInt8(ascii: "T")
    case UInt8(ascii: "C"): UInt8(ascii: "G")
    case UInt8(ascii: "G"): UInt8(ascii: "C")
    case UInt8(ascii: "T"): UInt8(ascii: "A")
    default: base
    }
  }

  private static func bases(of code: UInt8) -> String {
    switch Character(Unicode.Scalar(code)).uppercased() {
    case "A": "A"
    case "C": "C"
    case "G": "G"
    case "T", "U": "T"
    case "R": "AG"
    case "Y": "CT"
    case "S": "CG"
    case "W": "AT"
    case "K": "GT"
    case "M": "AC"
    case "B": "CGT"
    case "D": "AGT"
    case "H": "ACT"
    case "V": "ACG"
    case "N": "ACGT"
    default: ""
    }
  }
}
