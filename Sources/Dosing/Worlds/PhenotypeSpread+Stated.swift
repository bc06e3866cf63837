import AlleleCalling

extension PhenotypeSpread {
  /// Whether open core positions, or too many possibilities, leave the phenotype open.
  var isDoubtful: Bool { entries.isEmpty || (isCoreOpen && listedValues.count > 1) }

  /// Whether a phenotype is possible: where the core positions are known, by these alone.
  func allows(_ value: String) -> Bool {
    isDoubtful ? entries.contains { $0.value == value } : listedValues.contains(value)
  }

  /// The same evidence with the question of the phenotype settled. What unobserved positions
  /// may add stays open, unless the core positions are open themselves.
  func settled(at value: String) -> PhenotypeSpread {
    if isDoubtful { return PhenotypeSpread(gene: gene, fixedAt: value) }
    let certain = GroupProbabilities(repeating: 1)
    let kept = entries.compactMap { entry -> Entry? in
      if entry.needsUnobserved { return entry }
      guard entry.value == value else { return nil }
      return Entry(
        value: value, needsUnobserved: false, listed: certain, overall: entry.overall)
    }
    return PhenotypeSpread(gene: gene, entries: kept, isCoreOpen: isCoreOpen)
  }
}
