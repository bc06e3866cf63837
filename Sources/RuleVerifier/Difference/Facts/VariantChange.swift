import Pharmacogenomics
import Rules

/// A variant that is looked at newly, no longer, or elsewhere.
public struct VariantChange: Sendable, Hashable {
  /// Its name in the gene file.
  public let variant: String
  public let presence: GeneDifference.Presence
  /// Positions and change; `nil` where it is not defined.
  public let old: String?
  public let new: String?

  /// Variants that alleles or findings use, then known ones that change nothing.
  static func changes(_ old: GeneDefinition, _ new: GeneDefinition) -> [VariantChange] {
    changes(old.variants, new.variants, "")
      + changes(
        old.harmlessVariants, new.harmlessVariants, ", changes nothing")
  }

  private static func changes(
    _ old: [DefiningVariant], _ new: [DefiningVariant], _ remark: String
  ) -> [VariantChange] {
    if old == new { return [] }
    let before = Dictionary(old.map { ($0.name, text($0) + remark) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.name, text($0) + remark) }) { first, _ in first }
    let names = new.map(\.name) + old.map(\.name).filter { after[$0] == nil }
    return names.compactMap { name in
      let (one, other) = (before[name], after[name])
      if one == other { return nil }
      return VariantChange(
        variant: name, presence: one == nil ? .added : other == nil ? .removed : .changed,
        old: one, new: other)
    }
  }

  private static func text(_ variant: DefiningVariant) -> String {
    let positions = GenomeAssembly.allCases.compactMap { assembly in
      variant.positions[assembly].map { "\(assembly) \($0)" }
    }
    let change = "\(variant.change.reference)>\(variant.change.alternate)"
    return (positions + [change]).joined(separator: ", ")
      + (variant.rsID.map { ", \($0)" } ?? "")
  }
}

extension GeneDefinition {
  /// The name of a change, itself where the gene has no name for it.
  func variantName(_ change: SequenceChange) -> String {
    (variants + harmlessVariants).first { $0.change == change }?.name ?? change.description
  }
}
