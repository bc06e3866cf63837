extension CodingSequence {
  /// The start codon.
  private var start: ClosedRange<Int> {
    let first = exons.first?.lowerBound ?? 0
    return first...first + 2
  }

  /// The prediction for an insertion, a deletion or both.
  ///
  /// All spellings of an edit make the same sequence, so one that stays inside an exon, and out
  /// of the start codon, shows that start and splice sites are whole: the translation decides.
  /// Without such a spelling, one that touches a splice site or the start codon is enough.
  func prediction(ofIndel edit: StrandEdit) -> ProteinPrediction {
    let spellings = edit.spellings(in: self)
    if let inside = spellings.last(where: isInsideCode) {
      let comparison = comparison(of: inside)
      return ProteinPrediction(
        consequence: comparison.consequence, codingName: codingName(of: inside),
        proteinName: comparison.name)
    }
    let name = spellings.last.flatMap(codingName(of:))
    if let site = spellings.lazy.compactMap({ self.spliceSite(brokenBy: $0) }).first {
      return ProteinPrediction(
        consequence: site.consequence, codingName: name, proteinName: "p.?")
    }
    if spellings.contains(where: { $0.isInsertion && $0.start == start.lowerBound }) {
      return ProteinPrediction(consequence: .unpredicted, codingName: name, proteinName: "p.?")
    }
    if spellings.contains(where: touchesStart) {
      return ProteinPrediction(
        consequence: .startLost, codingName: name, proteinName: ProteinComparison.startLost.name)
    }
    return ProteinPrediction(consequence: .noncoding, codingName: name, proteinName: nil)
  }

  /// Whether an edit changes bases of one exon behind the start codon, perhaps with untranslated
  /// ones behind the stop codon, and leaves all splice sites alone.
  private func isInsideCode(_ edit: StrandEdit) -> Bool {
    guard !touchesStart(edit) else { return false }
    if edit.isInsertion {
      return edit.start != start.lowerBound && spliceSite(brokenBy: edit) == nil
        && (offset(of: edit.start - 1) != nil || offset(of: edit.start) != nil)
    }
    return exons.contains { exon in
      exon.contains(edit.start) && (exon == exons.last || exon.contains(edit.end - 1))
    }
  }

  private func touchesStart(_ edit: StrandEdit) -> Bool {
    edit.isInsertion
      ? start.contains(edit.start - 1) && start.contains(edit.start)
      : start.overlaps(edit.start...edit.end - 1)
  }

  /// The protein before and after an edit inside the code.
  private func comparison(of edit: StrandEdit) -> ProteinComparison {
    // An insertion at the end of an exon belongs to it: the splice site behind it is whole.
    let first = offset(of: edit.start) ?? offset(of: edit.start - 1).map { $0 + 1 }
    guard let first else { return .unpredicted }
    let all = bases + untranslated
    let last = min(first + edit.removed.count, all.count)
    return ProteinComparison(
      before: bases, after: all[..<first] + edit.written + all[last...], changed: first..<last,
      shift: edit.written.count - edit.removed.count)
  }
}
