import Pharmacogenomics

/// Failed records, each of which is doubted: with what it shows, and without it.
extension LocusReader {
  /// More failed records than this at one locus are taken as true together or not at all.
  private static let limitOfFailures = 3

  /// Whether a failed record shows a change that the passing records do not show as often.
  func isDoubt(_ statement: LocusStatement, beside passing: [LocusStatement]) -> Bool {
    if statement.rival.map({ $0 != .observed([]) }) ?? false { return true }
    return Set(statement.knownChanges).contains { change in
      let shown = passing.map { $0.knownChanges.count { $0 == change } }.max() ?? 0
      return statement.knownChanges.count { $0 == change } > shown
    }
  }

  /// Failed records that show changes: with and without each of them, joined with the passing ones.
  ///
  /// A failed record that is set aside denies each of its ALTs, and nothing that another row shows.
  func read(
    _ doubted: [LocusStatement], beside passing: [LocusStatement]
  ) throws(CallingError) -> LocusReading {
    let isAnswered = !isCore || doubted.contains { !$0.denied.isDisjoint(with: coreChanges) }
    var subsets: [[LocusStatement]] = [doubted, []]
    if doubted.count <= Self.limitOfFailures {
      subsets = doubted.reduce([[]]) { sets, statement in
        sets.map { $0 + [statement] } + sets
      }
    }
    var readings: [CopyPair] = []
    var accepted: [CopyPair]?
    for subset in subsets {
      guard !subset.isEmpty else {
        readings +=
          passing.isEmpty
          ? [isAnswered ? .reference : .open]
          : try read(passing: joint(passing, isAnswered: isAnswered)).readings
        continue
      }
      let together = joint(passing + subset, isAnswered: isAnswered)
      switch StatementMerger.merge(together) {
      case .agreed(let copies, let phaseSet):
        let states = copies.map(\.state) + [.open, .open]
        readings.append(CopyPair(states[0], states[1], phaseSet: phaseSet))
      case .contradiction: readings += together.suffix(subset.count).map(\.pair)
      }
      // The first subset holds every failed record.
      accepted = accepted ?? readings
    }
    for statement in doubted where statement.suggestsHomozygote {
      readings += statement.knownChanges.map { CopyPair(.observed([$0]), .observed([$0])) }
    }
    for statement in doubted {
      let own = joint(passing + [statement], isAnswered: isAnswered).last?.copies.first?.state
      guard let rival = statement.rival, let own else { continue }
      readings.append(CopyPair(own, rival))
      if statement.rivalMayBeBoth { readings.append(CopyPair(rival, rival)) }
    }
    let shown = joint(passing + doubted, isAnswered: isAnswered)[passing.count]
    let told = told(doubted, beside: passing)
    return LocusReading(
      observation: .filtered(shown.failure ?? ""), copies: shown.copies, isPhased: shown.isPhased,
      readings: distinct(told.map { told in readings.map { $0.lacking(told) } } ?? readings),
      accepted: told.map { told in accepted?.map { $0.lacking(told) } } ?? accepted)
  }

  /// The known changes that records list, at a locus of several that is not core where another is
  /// listed by none; `nil` where nothing is missing.
  private func told(
    _ doubted: [LocusStatement], beside passing: [LocusStatement]
  ) -> Set<SequenceChange>? {
    let heard = passing.filter { !$0.isNoCall }
    let told = Set(heard.flatMap(\.listed)).union(doubted.flatMap(\.denied))
    let isWhole =
      isCore || known.isSubset(of: told) || (heard + doubted).contains(where: \.isOdd)
      || heard.contains(where: \.interpreted.isReferenceOnly)
    return isWhole ? nil : told
  }
}
