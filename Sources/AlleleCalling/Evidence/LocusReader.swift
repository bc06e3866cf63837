import Pharmacogenomics

/// What the statements of all records about one locus add up to.
struct LocusReading {
  var observation: Observation
  /// The copies that the observation rests on; empty where nothing was seen.
  var copies: [CopyReading] = []
  var isPhased = false
  /// Each a possible truth, at equal weight.
  var readings: [CopyPair]
  /// The possible truths if every failed record that shows a change is true; `nil` without one.
  var accepted: [CopyPair]?
}

/// Combines every record's statement about one locus into one reading.
///
/// What a record shows is never thrown away: where records contradict each other or fail,
/// each version stays as a possible truth.
struct LocusReader: Sendable {
  let gene: String
  let isCore: Bool

  /// More failed records than this at one locus are taken as true together or not at all.
  private static let limitOfFailures = 3

  /// The reading of statements in file order.
  ///
  /// - Throws: `CallingError` when passing records contradict each other, or a genotype
  ///   has more than two alleles, at a core position.
  func read(_ statements: [LocusStatement]) throws(CallingError) -> LocusReading {
    if let polyploid = statements.first(where: { $0.copies.count > 2 }) {
      return try read(polyploid: polyploid)
    }
    guard !statements.isEmpty else {
      return LocusReading(observation: .absent, readings: [.open])
    }
    let passing = statements.filter { $0.failure == nil }
    let failed = statements.filter { $0.failure != nil }
    let passed = passing.isEmpty ? nil : try read(passing: passing)
    let doubted = failed.filter { isDoubt($0, beside: passing) }
    if !doubted.isEmpty { return try read(doubted, beside: passing, passed) }
    if let passed { return passed }
    return LocusReading(
      observation: .filtered(failed[0].failure ?? ""), copies: failed[0].copies,
      isPhased: failed[0].isPhased, readings: [.open])
  }

  /// Whether a failed record shows a change that the passing records do not show as often.
  private func isDoubt(_ statement: LocusStatement, beside passing: [LocusStatement]) -> Bool {
    if statement.rival.map({ $0 != .observed([]) }) ?? false { return true }
    return Set(statement.knownChanges).contains { change in
      let shown = passing.map { $0.knownChanges.count { $0 == change } }.max() ?? 0
      return statement.knownChanges.count { $0 == change } > shown
    }
  }

  private func read(passing: [LocusStatement]) throws(CallingError) -> LocusReading {
    switch StatementMerger.merge(passing) {
    case .agreed(let copies, let phaseSet):
      let first = copies.first?.state ?? .open
      let second = copies.count > 1 ? copies[1].state : .open
      if let change = SplitAlternates.changeOnEitherOrBoth(passing),
        copies.count(where: { $0.knownChange == change }) == 1
      {
        return LocusReading(
          observation: .unexpected("two ALTs of different records show it, on one copy or on both"),
          copies: copies, isPhased: false,
          readings: [
            CopyPair(first, second, phaseSet: phaseSet),
            CopyPair(.observed([change]), .observed([change])),
          ])
      }
      return LocusReading(
        observation: observation(of: copies), copies: copies,
        isPhased: passing.contains(where: \.isPhased),
        readings: [CopyPair(first, second, phaseSet: phaseSet)])
    case .contradiction(let one, let other):
      let records = [one.recordText, other.recordText]
      if isCore {
        throw .contradictoryRecords(gene: gene, position: one.interpreted.place, records: records)
      }
      return LocusReading(
        observation: .unexpected(
          "records contradict each other: " + records.joined(separator: " and ")),
        copies: one.knownChanges.count < other.knownChanges.count ? other.copies : one.copies,
        readings: distinct(passing.map(\.pair)))
    }
  }

  /// Failed records that show changes: with and without each of them, joined with the passing ones.
  private func read(
    _ doubted: [LocusStatement], beside passing: [LocusStatement], _ passed: LocusReading?
  ) throws(CallingError) -> LocusReading {
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
        readings += passed?.readings ?? [.reference]
        continue
      }
      switch StatementMerger.merge(passing + subset) {
      case .agreed(let copies, let phaseSet):
        let states = copies.map(\.state) + [.open, .open]
        readings.append(CopyPair(states[0], states[1], phaseSet: phaseSet))
      case .contradiction: readings += subset.map(\.pair)
      }
      // The first subset holds every failed record.
      accepted = accepted ?? readings
    }
    for statement in doubted where statement.suggestsHomozygote {
      readings += statement.knownChanges.map { CopyPair(.observed([$0]), .observed([$0])) }
    }
    for statement in doubted {
      guard let rival = statement.rival, let own = statement.copies.first?.state else { continue }
      readings.append(CopyPair(own, rival))
      if statement.rivalMayBeBoth { readings.append(CopyPair(rival, rival)) }
    }
    return LocusReading(
      observation: .filtered(doubted[0].failure ?? ""), copies: doubted[0].copies,
      isPhased: doubted[0].isPhased, readings: distinct(readings),
      accepted: accepted)
  }

  /// Three or more alleles: an error at a core position; elsewhere any two of them may be true.
  private func read(polyploid statement: LocusStatement) throws(CallingError) -> LocusReading {
    let place = statement.interpreted.place
    if isCore {
      throw .ploidy(gene: gene, record: place, copies: statement.copies.count)
    }
    let states = statement.copies.map(\.state)
    let pairs = states.indices.flatMap { one in
      states.indices.filter { $0 > one }.map { CopyPair(states[one], states[$0]) }
    }
    return LocusReading(
      observation: .unexpected("genotype of \(statement.copies.count) alleles at \(place)"),
      copies: statement.copies, readings: distinct(pairs))
  }

  private func observation(of copies: [CopyReading]) -> Observation {
    let oddities = copies.filter { $0 != .unstated } + copies.filter { $0 == .unstated }
    if let oddity = oddities.compactMap(\.oddity).first { return .unexpected(oddity) }
    let known = copies.count { $0.state != .open }
    if known == 0 { return .noCall }
    if known == 2 { return .called }
    return .partial(copies.count == 1 ? "haploid call" : "one allele missing")
  }

  /// Each pair once; the order of copies tells nothing where they are unphased.
  private func distinct(_ pairs: [CopyPair]) -> [CopyPair] {
    pairs.reduce(into: []) { list, pair in
      let isKnown = list.contains { $0 == pair || ($0 == pair.swapped && pair.phaseSet == nil) }
      if !isKnown { list.append(pair) }
    }
  }
}
