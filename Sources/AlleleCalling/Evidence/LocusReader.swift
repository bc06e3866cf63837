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

  /// Whether something unexpected hides what stands here. A copy that merely has no allele in `GT`
  /// beside one that no definition knows is unobserved like any other; records that contradict each
  /// other, and a genotype of three alleles, hide it.
  var isBlocked: Bool {
    guard case .unexpected = observation else { return false }
    let isHalf =
      readings.count == 1 && !copies.isEmpty
      && copies.allSatisfy { copy in
        if case .unreadable = copy { false } else { true }
      }
    return !isKnown && !isHalf
  }

  /// Whether no copy is open.
  var isKnown: Bool { !readings.contains(where: \.isOpen) }
}

/// Combines every record's statement about one locus into one reading.
///
/// What a record shows is never thrown away: where records contradict each other or fail,
/// each version stays as a possible truth.
struct LocusReader: Sendable {
  let gene: String
  /// The changes that `quality.yaml` demands to be observed at the locus.
  let coreChanges: Set<SequenceChange>
  /// The known changes of the locus, unless the user takes for the reference what no record lists.
  let known: Set<SequenceChange>

  var isCore: Bool { !coreChanges.isEmpty }

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
    let doubted = doubted(failed, beside: passing)
    if !doubted.isEmpty { return try read(doubted, beside: passing) }
    if !passing.isEmpty {
      let passed = try read(passing: joint(passing))
      let isUnanswered =
        passed.copies.contains(where: \.isUnstated) && !passed.copies.contains(where: \.isAllele)
      guard isUnanswered, let answer = failed.first(where: \.answers) else { return passed }
      return filtered(answer)
    }
    return filtered(joint(failed)[0])
  }

  /// Nothing counts but what a failed record says.
  private func filtered(_ failed: LocusStatement) -> LocusReading {
    LocusReading(
      observation: .filtered(failed.failure ?? ""), copies: failed.copies,
      isPhased: failed.isPhased, readings: [.open])
  }

  /// Statements that are true together: where none of them answers what is asked, a `0` is open.
  func joint(
    _ statements: [LocusStatement], isAnswered: Bool = false
  ) -> [LocusStatement] {
    if isAnswered || statements.contains(where: \.answers) { return statements }
    let listed = Set(statements.filter { !$0.isNoCall }.flatMap(\.listed))
    return statements.map { $0.unanswered(lacking: listed) }
  }

  func read(passing: [LocusStatement]) throws(CallingError) -> LocusReading {
    switch StatementMerger.merge(passing) {
    case .agreed(let copies, let phaseSet):
      return reading(of: passing, agreeingOn: copies, phaseSet)
    case .contradiction(let one, let other):
      let records = [one.recordText, other.recordText]
      if isCore {
        throw .contradictoryRecords(gene: gene, position: one.interpreted.place, records: records)
      }
      return LocusReading(
        observation: .unexpected(
          "records contradict each other: " + records.joined(separator: " and ")),
        copies: one.knownChanges.count < other.knownChanges.count ? other.copies : one.copies,
        readings: distinct(passing.map(\.pair) + onePerCopy(passing)))
    }
  }

  private func reading(
    of statements: [LocusStatement], agreeingOn copies: [CopyReading], _ phaseSet: PhaseSet?
  ) -> LocusReading {
    let first = copies.first?.state ?? .open
    let second = copies.count > 1 ? copies[1].state : .open
    if let change = SplitAlternates.changeOnEitherOrBoth(statements),
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
      isPhased: statements.contains(where: \.isPhased),
      readings: [CopyPair(first, second, phaseSet: phaseSet)])
  }

  /// Any two changes that different records show, one on each copy: where records contradict each
  /// other, it may be their phase alone that is wrong.
  private func onePerCopy(_ statements: [LocusStatement]) -> [CopyPair] {
    statements.indices.flatMap { index in
      statements[(index + 1)...].flatMap { other in
        statements[index].knownChanges.flatMap { one in
          other.knownChanges.filter { $0 != one }
            .map { CopyPair(.observed([one]), .observed([$0])) }
        }
      }
    }
  }

  /// Every reading of statements that are taken as true together, of which the last ones are
  /// doubted: where they contradict the others, those count alone.
  func readings(of statements: [LocusStatement], doubting count: Int) -> [CopyPair] {
    switch StatementMerger.merge(statements) {
    case .agreed(let copies, let phaseSet):
      reading(of: statements, agreeingOn: copies, phaseSet).readings
    case .contradiction: statements.suffix(count).map(\.pair) + onePerCopy(statements)
    }
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
    let odd = copies.first { $0.oddity != nil && !$0.isUnstated }
    let oddities = [odd, copies.first(where: \.isUnstated)].compactMap { $0?.oddity }
    if !oddities.isEmpty { return .unexpected(oddities.joined(separator: ", and ")) }
    let known = copies.count { !$0.state.isOpen }
    if known == 0 { return .noCall }
    if known == 2 { return .called }
    return .partial(copies.count == 1 ? "haploid call" : "one allele missing")
  }

  /// Each pair once; the order of copies tells nothing where they are unphased.
  func distinct(_ pairs: [CopyPair]) -> [CopyPair] {
    pairs.reduce(into: []) { list, pair in
      let isKnown = list.contains { $0 == pair || ($0 == pair.swapped && pair.phaseSet == nil) }
      if !isKnown { list.append(pair) }
    }
  }
}
