import Pharmacogenomics
import Rules

/// A change that several records show inside different ALTs.
///
/// Two ALTs of one site that share a change, `AT>AC` and `AT>GC`, become two heterozygous rows
/// when the site is split, and both copies carry the change. The same rows are written for one
/// copy by callers that repeat a part of a longer ALT. The file does not say which.
enum SplitAlternates {
  /// The change that two complete heterozygotes show in different ALTs, unless they put it on the
  /// same copy of one phase set.
  static func changeOnEitherOrBoth(_ statements: [LocusStatement]) -> SequenceChange? {
    let heterozygous = statements.filter { $0.isComplete && $0.knownChanges.count == 1 }
    for (index, one) in heterozygous.enumerated() {
      for other in heterozygous[(index + 1)...] {
        guard let change = one.knownChanges.first, other.knownChanges.first == change,
          one.alternates(carrying: change) != other.alternates(carrying: change)
        else { continue }
        if one.isPhased, one.phaseSet == other.phaseSet, one.copies == other.copies { continue }
        return change
      }
    }
    return nil
  }
}

extension LocusStatement {
  /// The ALTs that the genotype carries and that hold a change, each as all its changes.
  fileprivate func alternates(carrying change: SequenceChange) -> Set<Set<SequenceChange>> {
    (sample.genotype?.alleles ?? []).reduce(into: []) { found, allele in
      guard let allele, allele > 0, case .changes(let changes) = interpreted.alternate(allele),
        changes.contains(change)
      else { return }
      found.insert(Set(changes))
    }
  }
}
