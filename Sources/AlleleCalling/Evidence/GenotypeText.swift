import Pharmacogenomics
import Rules

extension VariantLocus {
  /// The genotype in site alleles, `T/C`, or the names of longer changes; `nil` for dots alone.
  func genotype(of copies: [CopyReading], isPhased: Bool) -> String? {
    guard copies.contains(where: { $0 != .missing }) else { return nil }
    let reference = variants.first?.change.reference ?? ""
    let isShort = variants.allSatisfy { $0.change.isSubstitution }
    let texts = copies.map { copy -> String in
      switch copy {
      case .known(nil), .unstated: isShort ? reference : "reference"
      case .known(let change?), .uncatalogued(let change), .flipped(let change):
        isShort && change.isSubstitution ? change.alternate : name(of: change)
      case .missing: "."
      case .unreadable(let text): text
      }
    }
    return texts.joined(separator: isPhased ? "|" : "/")
  }

  private func name(of change: SequenceChange) -> String {
    variants.first { $0.change == change }?.name ?? change.description
  }
}
