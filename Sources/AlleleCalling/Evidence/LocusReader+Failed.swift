import Pharmacogenomics

/// Failed records, each of which is doubted: with what it says, and without it.
extension LocusReader {
  /// More failed records than this at one locus are taken as true together or not at all.
  private static let limitOfFailures = 3

  /// The failed records that are doubted, in file order: those that show a change more often than
  /// the passing records, and those that leave open what the others say.
  func doubted(
    _ failed: [LocusStatement], beside passing: [LocusStatement]
  ) -> [LocusStatement] {
    let isShowing = failed.map { showsMore($0, than: passing) }
    let others = passing + zip(failed, isShowing).filter(\.1).map(\.0)
    return zip(failed, isShowing).filter { $1 || opens($0, beside: others) }.map(\.0)
  }

  /// Whether a failed record shows a change that the passing records do not show as often.
  private func showsMore(_ statement: LocusStatement, than passing: [LocusStatement]) -> Bool {
    if statement.rival.map({ $0 != .observed([]) }) ?? false { return true }
    return Set(statement.knownChanges).contains { change in
      let shown = passing.map { $0.knownChanges.count { $0 == change } }.max() ?? 0
      return statement.knownChanges.count { $0 == change } > shown
    }
  }

  /// Whether a failed record, if it is true, leaves a reading possible that the others exclude: half
  /// a call, or a change in an ALT of its own, which may stand on the other copy.
  private func opens(_ statement: LocusStatement, beside others: [LocusStatement]) -> Bool {
    let isHalf = statement.pair.isOpen
    guard !others.isEmpty, isHalf || !statement.knownChanges.isEmpty else { return false }
    let together = joint(others + [statement])
    if case .contradiction = StatementMerger.merge(together) { return isHalf }
    let alone = readings(of: joint(others), doubting: 0)
    return distinct(alone + readings(of: together, doubting: 1)).count > distinct(alone).count
  }

  /// Doubted records: with and without each of them, joined with the passing ones.
  ///
  /// One that shows a change and is set aside denies each of its ALTs, and nothing that another row
  /// shows; one that shows none denies nothing.
  func read(
    _ doubted: [LocusStatement], beside passing: [LocusStatement]
  ) throws(CallingError) -> LocusReading {
    let showing = doubted.filter(\.showsChange)
    let isAnswered = !isCore || showing.contains { !$0.denied.isDisjoint(with: coreChanges) }
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
          ? [isAnswered ? .reference : .unanswered]
          : try read(passing: joint(passing, isAnswered: isAnswered)).readings
        continue
      }
      let together = joint(passing + subset, isAnswered: isAnswered)
      readings += self.readings(of: together, doubting: subset.count)
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
    let first = doubted.firstIndex(where: \.showsChange) ?? 0
    let shown = joint(passing + doubted, isAnswered: isAnswered)[passing.count + first]
    let told = told(showing, beside: passing)
    return LocusReading(
      observation: .filtered(shown.failure ?? ""), copies: shown.copies, isPhased: shown.isPhased,
      readings: distinct(told.map { told in readings.map { $0.lacking(told) } } ?? readings),
      accepted: told.map { told in accepted?.map { $0.lacking(told) } } ?? accepted)
  }

  /// The known changes that records list, at a locus of several where another is listed by none;
  /// `nil` where nothing is missing.
  private func told(
    _ showing: [LocusStatement], beside passing: [LocusStatement]
  ) -> Set<SequenceChange>? {
    let heard = passing.filter { !$0.isNoCall }
    let told = Set(heard.flatMap(\.listed)).union(showing.flatMap(\.denied))
    let isWhole =
      known.isSubset(of: told) || (heard + showing).contains(where: \.isOdd)
      || heard.contains(where: \.deniesEverything)
    return isWhole ? nil : told
  }
}
