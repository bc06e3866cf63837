import AzadoseTestSupport
import Pharmacogenomics
import Testing

/// One way to write everybody: assembly, phase, spelling, and what shares a record.
struct RoundTripForm: Sendable, CustomTestStringConvertible {
  /// Which defining positions stand in one record.
  enum Grouping: CaseIterable, Sendable {
    /// One record a change.
    case split
    /// One record a position.
    case joined
    /// Positions at most 2 bases apart in one record, as an MNV caller writes them.
    case neighbours
    /// Positions at most 40 bases apart in one record: the repeat with the base change inside it.
    case near

    var reach: Int {
      switch self {
      case .split, .joined: 0
      case .neighbours: 2
      case .near: 40
      }
    }
  }

  let assembly: GenomeAssembly
  let isPhased: Bool
  let style: RowSpelling.Style
  let grouping: Grouping

  /// Every spelling and every grouping, in both assemblies, phased and not.
  static let all: [RoundTripForm] = GenomeAssembly.allCases.flatMap { assembly in
    [true, false].flatMap { isPhased in
      forms.map { style, grouping in
        RoundTripForm(assembly: assembly, isPhased: isPhased, style: style, grouping: grouping)
      }
    }
  }

  private static let forms: [(RowSpelling.Style, Grouping)] =
    Grouping.allCases.map { (.plain, $0) } + [
      (.padded, .joined), (.right, .joined), (.between, .split), (.lowerCase, .neighbours),
    ]

  var testDescription: String {
    "\(assembly), \(isPhased ? "phased" : "unphased"), \(style), \(grouping)"
  }
}
