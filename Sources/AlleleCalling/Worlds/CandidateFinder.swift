import Pharmacogenomics
import Rules

/// Finds the haplotypes that one chromosome copy may carry.
///
/// What depends on the changes seen alone is found once: a sample has few of them, and many
/// combinations of places that leave something open.
struct CandidateFinder {
  /// What haplotypes and diplotypes mean, as far as it was asked.
  var phenotypes: KnownPhenotypes
  private let alleles: [(name: HaplotypeName, changes: Set<SequenceChange>)]
  /// The changes of the gene's variants, in the order of the gene file.
  private let variants: [SequenceChange]
  private var additions: [Set<SequenceChange>: [SequenceChange: HaplotypeCandidate?]] = [:]

  init(_ functions: HaplotypeFunctions) {
    phenotypes = KnownPhenotypes(functions)
    alleles = functions.gene.alleles.map { (.named($0.name), $0.changes) }
    variants = functions.gene.variants.map(\.change)
  }

  /// Every named allele that agrees with the copy, and the copy itself when none explains it.
  ///
  /// An allele agrees when its changes at observed places are exactly those seen.
  ///
  /// - Complexity: O(alleles + variants).
  mutating func candidates(for copy: ObservedCopy) -> [HaplotypeCandidate] {
    var candidates: [HaplotypeCandidate] = []
    var joined: Set<SequenceChange> = []
    for allele in alleles where copy.changes.isSubset(of: allele.changes) {
      let unseen = allele.changes.subtracting(copy.changes)
      guard unseen.isDisjoint(with: copy.lacking), unseen.allSatisfy({ copy.isOpen($0.position) })
      else { continue }
      joined.formUnion(allele.changes)
      candidates.append(
        HaplotypeCandidate(
          name: allele.name,
          needsCore: unseen.contains { copy.openCore.contains($0.position) },
          needsOther: unseen.contains { copy.openOther.contains($0.position) }))
    }
    let own = candidates.first { !$0.needsCore && !$0.needsOther }
    if own == nil {
      candidates.append(
        HaplotypeCandidate(
          name: .undefined(copy.changes.sorted()), needsCore: false, needsOther: false))
    }
    if copy.changes.isEmpty { return candidates }
    return candidates + completions(of: copy, joined) + additions(to: copy)
  }

  /// The copy with a change at an open core position that no named allele joins with those seen:
  /// what nobody looked at may hold a second change on any haplotype.
  private func completions(
    of copy: ObservedCopy, _ joined: Set<SequenceChange>
  ) -> [HaplotypeCandidate] {
    if copy.completed.isEmpty { return [] }
    return variants.filter { change in
      copy.completed.contains(change.position) && !joined.contains(change)
        && !copy.lacking.contains(change) && !Self.isTaken(change, in: copy.changes)
    }.map { change in
      HaplotypeCandidate(
        name: .undefined(copy.changes.union([change]).sorted()), needsCore: true,
        needsOther: false)
    }
  }

  /// The copy with a change at an open position of another kind: there only a change counts that
  /// makes the haplotype worse.
  private mutating func additions(to copy: ObservedCopy) -> [HaplotypeCandidate] {
    if copy.openOther.isEmpty { return [] }
    var known = additions[copy.changes, default: [:]]
    let candidates = variants.compactMap { change -> HaplotypeCandidate? in
      guard copy.openOther.contains(change.position), !copy.lacking.contains(change) else {
        return nil
      }
      if let found = known[change] { return found }
      let found = addition(of: change, to: copy.changes)
      known[change] = .some(found)
      return found
    }
    additions[copy.changes] = known
    return candidates
  }

  /// `nil` where the change makes the haplotype no worse, or a star allele joins it with those
  /// seen.
  private mutating func addition(
    of change: SequenceChange, to changes: Set<SequenceChange>
  ) -> HaplotypeCandidate? {
    if Self.isTaken(change, in: changes) { return nil }
    let (base, name) = (name(of: changes), name(of: changes.union([change])))
    guard name.isUndefined, phenotypes.isWorse(name, than: base) else { return nil }
    return HaplotypeCandidate(
      name: name, needsCore: false, needsOther: true,
      addition: HaplotypeCandidate.Addition(base: base, change: change))
  }

  private func name(of changes: Set<SequenceChange>) -> HaplotypeName {
    alleles.first { $0.changes == changes }?.name ?? .undefined(changes.sorted())
  }

  /// Whether a change stands where another one would: one base holds one change. A deletion that
  /// takes the base away is no better than the change: what it does there is not known.
  private static func isTaken(_ change: SequenceChange, in changes: Set<SequenceChange>) -> Bool {
    changes.contains { $0.position == change.position }
  }
}
