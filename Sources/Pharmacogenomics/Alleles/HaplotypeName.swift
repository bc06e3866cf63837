/// The name of what one chromosome copy carries: a star allele, or none that is defined.
public enum HaplotypeName: Sendable, Hashable {
  /// A named allele, `*3A`.
  case named(String)
  /// No definition explains these changes; they are never rounded to the nearest allele.
  case undefined([SequenceChange])

  /// Whether no definition explains the haplotype.
  public var isUndefined: Bool {
    if case .undefined = self { true } else { false }
  }
}

extension HaplotypeName: CustomStringConvertible {
  /// `*3A` or `undefined[18143680A>AT]`; several changes are joined by `+`.
  public var description: String {
    switch self {
    case .named(let name): name
    case .undefined(let changes):
      "undefined[" + changes.sorted().map(\.description).joined(separator: "+") + "]"
    }
  }
}

extension HaplotypeName: Comparable {
  /// Star number, then suffix (`*3` before `*3.002` before `*3A` before `*24`); undefined last.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.sortKey < rhs.sortKey
  }

  private var sortKey: (Int, Int, String) {
    switch self {
    case .undefined: return (1, 0, description)
    case .named(let name):
      let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
      return (0, Int(digits) ?? Int.max, name)
    }
  }
}
