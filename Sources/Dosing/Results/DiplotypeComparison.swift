import AlleleCalling
import Pharmacogenomics
import Rules

/// Whether two sources found the same two alleles, and what a patient is who carries what each of
/// them found.
struct DiplotypeComparison {
  let functions: HaplotypeFunctions

  /// Whether a diplotype of the one is among those of the other; a suballele is its core allele.
  func shareOne(_ ones: some Sequence<Diplotype>, _ others: some Sequence<Diplotype>) -> Bool {
    !Set(ones.map(core)).isDisjoint(with: others.map(core))
  }

  /// The severest phenotype of a patient who carries what both sources found, over all pairs of
  /// which neither holds all that the other found; `nil` where none is more severe than its pair.
  func together(
    _ ones: some Sequence<Diplotype>, _ others: some Sequence<Diplotype>
  ) -> Phenotype? {
    ones.flatMap { one in others.compactMap { together(one, $0) } }
      .max { $0.severity < $1.severity }
  }

  /// A laboratory that did not look for a variant reports the reference in its place. Two that
  /// each looked for another variant may both be right, and neither knows on which copy the
  /// other's lies.
  private func together(_ one: Diplotype, _ other: Diplotype) -> Phenotype? {
    let (found, also) = (
      one.haplotypes.map(functions.changes), other.haplotypes.map(functions.changes)
    )
    if holds(found, also) || holds(also, found) { return nil }
    let crossed = [also, also.reversed()].compactMap { turned in
      let copies = zip(found, turned).map { functions.haplotype(carrying: $0.union($1)) }
      return functions.phenotype(of: Diplotype(copies[0], copies[1]))
    }
    let stated = [one, other].compactMap { functions.phenotype(of: $0)?.severity }.max() ?? 0
    return crossed.filter { $0.severity > stated }.max { $0.severity < $1.severity }
  }

  /// Whether each change of the one is among those of the other, on as many copies.
  private func holds(_ one: [Set<SequenceChange>], _ other: [Set<SequenceChange>]) -> Bool {
    one.joined().allSatisfy { change in
      one.count { $0.contains(change) } <= other.count { $0.contains(change) }
    }
  }

  private func core(_ diplotype: Diplotype) -> Diplotype {
    Diplotype(core(diplotype.first), core(diplotype.second))
  }

  private func core(_ haplotype: HaplotypeName) -> HaplotypeName {
    guard case .named(let name) = haplotype, let allele = functions.gene.allele(named: name) else {
      return haplotype
    }
    return .named(allele.core ?? name)
  }
}
