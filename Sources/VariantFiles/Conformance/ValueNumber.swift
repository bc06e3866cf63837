/// How many values a key has: `Number` of its header line.
enum ValueNumber: Sendable, Hashable {
  case fixed(Int)
  /// `A`.
  case perAlternate
  /// `R`.
  case perAllele
  /// `G`.
  case perGenotype
  /// `.`, and the numbers of VCF 4.5 that ask for other fields.
  case open

  /// `nil` for a Number that does not exist.
  init?(_ text: ArraySlice<UInt8>, _ version: SpecificationVersion) {
    switch text.text {
    case "A": self = .perAlternate
    case "R": self = .perAllele
    case "G": self = .perGenotype
    case ".": self = .open
    case "P", "LA", "LR", "LG", "M":
      guard version.minor >= 4 else { return nil }
      self = .open
    case let digits:
      guard let count = Int(digits), count >= 0 else { return nil }
      self = .fixed(count)
    }
  }

  /// Whether a record with this many ALTs may state this many values; a genotype of more than two
  /// alleles, or of none, is not asked.
  func allows(_ count: Int, alternates: Int, ploidy: Int?) -> Bool {
    switch self {
    case .open: return true
    case .fixed(let number): return count == number
    // Without an ALT, some write nothing and some one value.
    case .perAlternate: return count == alternates || (alternates == 0 && count == 1)
    case .perAllele: return count == alternates + 1
    case .perGenotype:
      switch ploidy {
      case 1: return count == alternates + 1
      case 2: return count == (alternates + 1) * (alternates + 2) / 2
      default: return true
      }
    }
  }
}

extension ValueNumber: CustomStringConvertible {
  var description: String {
    switch self {
    case .fixed(let number): "\(number)"
    case .perAlternate: "A"
    case .perAllele: "R"
    case .perGenotype: "G"
    case .open: "."
    }
  }
}
