import Pharmacogenomics

extension CodingSequence {
  /// A single base for another: bases of one codon are translated together with what else may
  /// stand on the same copy. The worst that is possible counts.
  func prediction(
    ofSubstitution change: SequenceChange, beside copies: CodonCopies
  ) -> ProteinPrediction {
    let place = along(change.position)
    let name = codingName(of: StrandEdit(change, strand: strand))
    if let site = spliceSite(at: place) {
      return ProteinPrediction(
        consequence: site.consequence, codingName: name, proteinName: "p.?")
    }
    guard let offset = offset(of: place) else {
      return ProteinPrediction(consequence: .noncoding, codingName: name, proteinName: nil)
    }
    let possible = copies.others(beside: change) { other in
      other.isSubstitution && other.hasReadableBases
        && self.offset(of: along(other.position)).map { $0 / 3 == offset / 3 } == true
    }
    let options = (possible.isEmpty ? [[]] : possible).map { $0.sorted() }.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
    }
    let read = options.map { (others: $0, comparison: comparison(ofCodonWith: [change] + $0)) }
    guard let worst = read.map(\.comparison.consequence.effect).max(),
      let chosen = read.first(where: { $0.comparison.consequence.effect == worst })
    else { return .unreadable }
    // What stands beside it on every copy is one change with it.
    let joined = chosen.others.filter { other in options.allSatisfy { $0.contains(other) } }
    return ProteinPrediction(
      consequence: chosen.comparison.consequence,
      codingName: joined.isEmpty ? name : codingName(ofBases: [change] + joined),
      proteinName: chosen.comparison.name,
      readWith: chosen.others.filter { !joined.contains($0) }
        .compactMap { codingName(of: StrandEdit($0, strand: strand)) })
  }

  private func comparison(ofCodonWith changes: [SequenceChange]) -> ProteinComparison {
    var edited = bases
    var offsets: [Int] = []
    for change in changes {
      guard let base = change.alternate.utf8.first, let offset = offset(of: along(change.position))
      else { return .unpredicted }
      edited[offset] = codingBase(base)
      offsets.append(offset)
    }
    let first = offsets.min() ?? 0
    guard first >= 3 else {
      return edited[..<3] == bases[..<3] ? .unpredicted : .startLost
    }
    return ProteinComparison(
      before: bases, after: edited + untranslated, changed: first..<(offsets.max() ?? first) + 1,
      shift: 0)
  }

  /// Bases of one codon on one copy, as HGVS writes them: `c.416_417delinsTA`.
  private func codingName(ofBases changes: [SequenceChange]) -> String? {
    let edits = changes.map { StrandEdit($0, strand: strand) }.sorted { $0.start < $1.start }
    guard let first = edits.first?.start, let last = edits.last?.start else { return nil }
    let removed = (first...last).compactMap(base(at:))
    guard removed.count == last - first + 1 else { return nil }
    let written = (first...last).map { place in
      edits.first { $0.start == place }?.written.first ?? removed[place - first]
    }
    return codingName(of: StrandEdit(start: first, removed: removed, written: written))
  }
}
