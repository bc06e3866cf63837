import Pharmacogenomics
import Rules

/// A haplotype that one chromosome copy may carry, given what was observed of it.
struct HaplotypeCandidate: Sendable, Hashable {
  let name: HaplotypeName
  let needsCore: Bool
  let needsOther: Bool

  /// Whether no star allele explains it.
  var isUndefined: Bool { name.isUndefined }
}

/// One chromosome copy: the changes seen on it, and the places where nothing was seen.
struct ObservedCopy: Sendable, Hashable {
  var changes: Set<SequenceChange> = []
  var openCore: Set<Int> = []
  var openOther: Set<Int> = []
  /// Those of `openCore` whose changes may stand on any haplotype.
  var completed: Set<Int> = []
  /// Changes that the copy does not carry, although their places are open.
  var lacking: Set<SequenceChange> = []

  mutating func add(_ state: CopyState, at site: SiteEvidence) {
    switch state {
    case .observed(let seen): changes.formUnion(seen)
    case .lacks(let changes):
      openOther.insert(site.position)
      lacking.formUnion(changes)
    case .open where site.isCore:
      openCore.insert(site.position)
      if site.isCompleted { completed.insert(site.position) }
    case .open: openOther.insert(site.position)
    }
  }

  /// Whether no two single-base changes stand at one position.
  var isPossible: Bool {
    let bases = changes.filter(\.isSubstitution).map(\.position)
    return Set(bases).count == bases.count
  }

  /// Every named allele that agrees with the copy, and the copy itself when none explains it.
  ///
  /// An allele agrees when its changes at observed places are exactly those seen.
  func candidates(in gene: GeneDefinition) -> [HaplotypeCandidate] {
    var candidates: [HaplotypeCandidate] = gene.alleles.compactMap { allele in
      let unseen = allele.changes.subtracting(changes)
      guard changes.isSubset(of: allele.changes),
        unseen.allSatisfy({ openCore.contains($0.position) || openOther.contains($0.position) }),
        unseen.isDisjoint(with: lacking)
      else { return nil }
      return HaplotypeCandidate(
        name: .named(allele.name),
        needsCore: unseen.contains { openCore.contains($0.position) },
        needsOther: unseen.contains { openOther.contains($0.position) })
    }
    if !candidates.contains(where: { !$0.needsCore && !$0.needsOther }) {
      candidates.append(
        HaplotypeCandidate(
          name: .undefined(changes.sorted()), needsCore: false, needsOther: false))
    }
    return candidates + completions(beside: candidates, in: gene)
  }

  /// The copy with a change at an open core position that no named allele joins with those seen:
  /// what nobody looked at may hold a second change on any haplotype.
  private func completions(
    beside candidates: [HaplotypeCandidate], in gene: GeneDefinition
  ) -> [HaplotypeCandidate] {
    if changes.isEmpty { return [] }
    let joined = Set(
      candidates.flatMap { candidate -> Set<SequenceChange> in
        guard case .named(let name) = candidate.name else { return [] }
        return gene.allele(named: name)?.changes ?? []
      })
    return gene.variants.map(\.change)
      .filter { change in
        completed.contains(change.position) && !joined.contains(change)
          && !lacking.contains(change)
          // One base holds one change. A deletion that takes the base away is no better than the
          // change: what it does there is not known.
          && !changes.contains { $0.position == change.position }
      }
      .map { change in
        HaplotypeCandidate(
          name: .undefined(changes.union([change]).sorted()), needsCore: true, needsOther: false)
      }
  }
}
