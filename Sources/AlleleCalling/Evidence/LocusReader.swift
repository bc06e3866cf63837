import Pharmacogenomics
import Rules

/// What the statements of all records about one locus add up to.
struct LocusReading {
  var observation: Observation
  var genotype: String?
  var variantCopies = 0
  var readings: [CopyPair]
}

/// Combines every record's statement about one locus into one reading.
struct LocusReader: Sendable {
  let gene: String
  let locus: VariantLocus

  /// The reading of statements in file order.
  ///
  /// - Throws: `CallingError` when passing records contradict each other, or a genotype
  ///   has more than two alleles, at a core position.
  func read(_ statements: [LocusStatement]) throws(CallingError) -> LocusReading {
    for statement in statements where statement.copies.count > 2 {
      let place = statement.interpreted.place
      guard !locus.isCore else {
        throw .ploidy(gene: gene, record: place, copies: statement.copies.count)
      }
      return unexpected("genotype of \(statement.copies.count) alleles at \(place)")
    }
    let passing = statements.filter { $0.failure == nil }
    let passingListed = passing.reduce(into: Set()) { $0.formUnion($1.listed) }
    let doubted = statements.filter { statement in
      statement.failure != nil
        && statement.knownChanges.contains { !passingListed.contains($0) }
    }
    if let doubt = doubted.first { return doubtful(doubt, beside: passing) }
    guard let first = passing.first else {
      guard let failed = statements.first, let failure = failed.failure else {
        return LocusReading(observation: .absent, readings: [.open])
      }
      return LocusReading(
        observation: .filtered(failure), genotype: genotype(of: failed),
        readings: [.open])
    }
    return passing.count == 1 ? single(first) : try merged(passing)
  }

  /// A failed genotype that shows a known change: with it and without it, at equal weight.
  private func doubtful(
    _ statement: LocusStatement, beside passing: [LocusStatement]
  ) -> LocusReading {
    let seen = pair(of: statement)
    let without = passing.first.map(pair(of:)) ?? .reference
    return LocusReading(
      observation: .filtered(statement.failure ?? ""),
      genotype: genotype(of: statement),
      variantCopies: statement.knownChanges.count, readings: [seen, without])
  }

  private func single(_ statement: LocusStatement) -> LocusReading {
    let pair = pair(of: statement)
    return LocusReading(
      observation: observation(of: statement.copies),
      genotype: genotype(of: statement),
      variantCopies: statement.knownChanges.count, readings: [pair])
  }

  /// Two or more passing records: a split multi-allelic site, duplicates, or a contradiction.
  private func merged(_ statements: [LocusStatement]) throws(CallingError) -> LocusReading {
    let isComplete = statements.allSatisfy { statement in
      statement.copies.count == 2 && statement.copies.allSatisfy { $0.state != .open }
    }
    guard isComplete else { return incomplete(statements) }
    var carriers: [LocusStatement] = []
    for statement in statements {
      let rivals = statements.filter { other in
        other.interpreted.isReferenceOnly || statement.interpreted.isReferenceOnly
          || !other.listed.isDisjoint(with: statement.listed)
      }
      for rival in rivals {
        let shared = rival.listed.union(statement.listed)
        let isShared =
          rival.listed == statement.listed || rival.listed.isEmpty
          || statement.listed.isEmpty
        let mine = counts(statement.knownChanges.filter { shared.contains($0) })
        let theirs = counts(rival.knownChanges.filter { shared.contains($0) })
        if isShared ? mine != theirs : !agree(statement, rival) {
          return try contradiction(statement, rival)
        }
      }
      let isRepeat = carriers.contains { $0.listed == statement.listed }
      if !isRepeat, statement.copies.contains(where: { $0 != .known(nil) }) {
        carriers.append(statement)
      }
    }
    guard let carrier = carriers.first else { return single(statements[0]) }
    guard carriers.count > 1 else { return single(carrier) }
    return try joined(carriers)
  }

  /// Split records that each carry another change: one on each copy.
  private func joined(_ carriers: [LocusStatement]) throws(CallingError) -> LocusReading {
    let changes = carriers.flatMap(\.knownChanges)
    guard carriers.count == 2, changes.count == 2 else {
      return try contradiction(carriers[0], carriers[1])
    }
    let sets = Set(carriers.map(\.phaseSet))
    var copies: [CopyReading] = changes.map { .known($0) }
    var phaseSet: String?
    if sets.count == 1, let set = sets.first ?? nil {
      phaseSet = set
      let isFirst = carriers.map { $0.copies[0].knownChange != nil }
      guard isFirst[0] != isFirst[1] else { return try contradiction(carriers[0], carriers[1]) }
      if !isFirst[0] { copies.reverse() }
    }
    return LocusReading(
      observation: .called, genotype: genotype(of: copies, isPhased: phaseSet != nil),
      variantCopies: 2,
      readings: [CopyPair(copies[0].state, copies[1].state, phaseSet: phaseSet)])
  }

  /// Records of which at least one leaves a copy open: what is seen is certain, the rest open.
  private func incomplete(_ statements: [LocusStatement]) -> LocusReading {
    let oddity = statements.flatMap(\.copies).compactMap(\.oddity).first
    let seen = statements.first { !$0.knownChanges.isEmpty }
    guard let seen, let change = seen.knownChanges.first else {
      return LocusReading(
        observation: oddity.map(Observation.unexpected) ?? .noCall, readings: [.open])
    }
    return LocusReading(
      observation: oddity.map(Observation.unexpected) ?? .partial,
      genotype: genotype(of: seen), variantCopies: 1,
      readings: [CopyPair(.observed([change]), .open)])
  }
}

extension LocusReader {
  private func contradiction(
    _ one: LocusStatement, _ other: LocusStatement
  ) throws(CallingError) -> LocusReading {
    let records = [one, other].map { statement in
      let record = statement.interpreted.record
      let alternates = record.alternates.isEmpty ? ["."] : record.alternates
      return "\(statement.interpreted.place) \(record.reference)>"
        + alternates.joined(separator: ",")
    }
    if locus.isCore {
      throw .contradictoryRecords(
        gene: gene, position: one.interpreted.place, records: records)
    }
    return unexpected("records contradict each other: " + records.joined(separator: " and "))
  }

  private func unexpected(_ reason: String) -> LocusReading {
    LocusReading(observation: .unexpected(reason), readings: [.open])
  }

  private func agree(_ one: LocusStatement, _ other: LocusStatement) -> Bool {
    let shared = one.listed.intersection(other.listed)
    return counts(one.knownChanges.filter(shared.contains))
      == counts(other.knownChanges.filter(shared.contains))
  }

  private func counts(_ changes: [SequenceChange]) -> [SequenceChange: Int] {
    changes.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private func pair(of statement: LocusStatement) -> CopyPair {
    let states = statement.copies.map(\.state)
    let first = states.first ?? .open
    let second = states.count > 1 ? states[1] : .open
    return CopyPair(first, second, phaseSet: statement.phaseSet)
  }

  private func observation(of copies: [CopyReading]) -> Observation {
    if let oddity = copies.compactMap(\.oddity).first { return .unexpected(oddity) }
    let known = copies.count { $0.state != .open }
    return known == 2 ? .called : known == 0 ? .noCall : .partial
  }

  private func genotype(of statement: LocusStatement) -> String? {
    genotype(of: statement.copies, isPhased: statement.sample.genotype?.isPhased ?? false)
  }

  /// The genotype in site alleles: `T/C`, or the names of longer changes.
  private func genotype(of copies: [CopyReading], isPhased: Bool) -> String? {
    guard copies.contains(where: { $0 != .missing }) else { return nil }
    let reference = locus.variants.first?.change.reference ?? ""
    let isShort = locus.variants.allSatisfy { $0.change.isSubstitution }
    let texts = copies.map { copy -> String in
      switch copy {
      case .known(nil): isShort ? reference : "reference"
      case .known(let change?), .uncatalogued(let change):
        isShort && change.isSubstitution ? change.alternate : name(of: change)
      case .missing: "."
      case .unreadable(let text): text
      }
    }
    return texts.joined(separator: isPhased ? "|" : "/")
  }

  private func name(of change: SequenceChange) -> String {
    locus.variants.first { $0.change == change }?.name ?? change.description
  }
}
