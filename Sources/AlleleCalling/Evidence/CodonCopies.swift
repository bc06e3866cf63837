import Pharmacogenomics

/// What the copies of a sample may carry together, as far as its records tell.
///
/// The changes of one ALT stand on one copy, and so do those of homozygous rows. Rows of one
/// phase set keep their order; any other two rows may be of one copy or of two. Of a row in
/// doubt each copy may carry any ALT that its genotype or its reads show, or none.
struct CodonCopies {
  /// The changes of each allele that one copy may have; a copy takes one entry of each group.
  private var groups: [[Set<SequenceChange>]] = []
  /// The same of each row by itself.
  private var rows: [[Set<SequenceChange>]] = []
  /// The group of each phase set that a row has named.
  private var phased: [PhaseSet: Int] = [:]

  /// Adds a row whose genotype counts: one entry a copy, in the order of its phase set.
  mutating func add(_ copies: [Set<SequenceChange>], phaseSet: PhaseSet?) {
    rows.append(copies)
    guard let phaseSet else { return groups.append(copies) }
    guard let group = phased[phaseSet] else {
      phased[phaseSet] = groups.count
      return groups.append(copies)
    }
    groups[group] = zip(groups[group], copies).map { $0.union($1) }
  }

  /// Adds a row in doubt, with what each allele that it shows carries.
  mutating func add(doubted alleles: [Set<SequenceChange>]) {
    add(alleles + [[]], phaseSet: nil)
  }

  /// Each set of other changes that may stand on a copy with this one, among those asked about.
  ///
  /// Where the rows contradict each other, none of them is held to its order or its copies.
  ///
  /// - Complexity: O(groups × sets); there are at most 64 sets in a codon.
  func others(
    beside change: SequenceChange, where isAsked: (SequenceChange) -> Bool
  ) -> Set<Set<SequenceChange>> {
    func asked(_ group: [Set<SequenceChange>]) -> Set<Set<SequenceChange>> {
      Set(group.map { $0.filter { $0 == change || isAsked($0) } })
    }
    var copies = Self.copies(of: groups.map(asked)).filter { $0.contains(change) }
    if copies.isEmpty {
      copies = Self.copies(of: rows.map { asked($0).union([[]]) }).filter { $0.contains(change) }
    }
    return Set(copies.map { $0.subtracting([change]) })
  }

  private static func copies(
    of groups: [Set<Set<SequenceChange>>]
  ) -> Set<Set<SequenceChange>> {
    groups.reduce([[]]) { copies, choices in
      if choices == [[]] { return copies }
      let all = copies.flatMap { copy in choices.map(copy.union) }
      // One place of a copy holds one base.
      return Set(all.filter { Set($0.map(\.position)).count == $0.count })
    }
  }
}
