import Pharmacogenomics

/// Adds up statements of several records about one locus: a split multi-allelic site,
/// duplicates, or a contradiction.
struct StatementMerger {
  /// What statements add up to.
  enum Outcome {
    case agreed(copies: [CopyReading], phaseSet: PhaseSet?)
    /// Two records cannot both be true.
    case contradiction(LocusStatement, LocusStatement)
  }

  /// The sum of statements, of which there is at least one; each has at most two copies.
  static func merge(_ statements: [LocusStatement]) -> Outcome {
    var distinct: [LocusStatement] = []
    for statement in statements {
      if let rival = distinct.first(where: { !agree($0, statement) }) {
        return .contradiction(rival, statement)
      }
      let isRepeat = distinct.contains {
        $0.listed == statement.listed && counts($0) == counts(statement)
          && $0.isComplete == statement.isComplete
      }
      if !isRepeat { distinct.append(statement) }
    }
    if distinct.count == 1 {
      let first = distinct[0]
      // Repeats that put the copies in another order within one set tell no order.
      let isTurned = statements.contains {
        $0.phaseSet == first.phaseSet && $0.copies != first.copies
      }
      return .agreed(copies: first.copies, phaseSet: isTurned ? nil : first.phaseSet)
    }
    return join(distinct)
  }

  /// Whether two statements can both be true: complete ones agree on every change that both
  /// list, and a reference call beside a carried change is none.
  private static func agree(_ one: LocusStatement, _ other: LocusStatement) -> Bool {
    guard one.isComplete, other.isComplete else { return true }
    if one.interpreted.isReferenceOnly || other.interpreted.isReferenceOnly {
      return counts(one) == counts(other) && !one.isOdd && !other.isOdd
    }
    let shared = one.listed.intersection(other.listed)
    return counts(one).filter { shared.contains($0.key) }
      == counts(other).filter { shared.contains($0.key) }
  }

  /// How many copies carry a change that no definition knows, each change counted where most
  /// copies of one record carry it.
  private static func uncatalogued(_ statements: [LocusStatement]) -> Int {
    var most: [SequenceChange: Int] = [:]
    for statement in statements {
      var own: [SequenceChange: Int] = [:]
      for copy in statement.copies {
        switch copy {
        case .uncatalogued(let change), .flipped(let change): own[change, default: 0] += 1
        case .known, .missing, .unstated, .unreadable: break
        }
      }
      most.merge(own) { max($0, $1) }
    }
    return most.values.reduce(0, +)
  }

  private static func counts(_ statement: LocusStatement) -> [SequenceChange: Int] {
    statement.knownChanges.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Statements that agree and say different things: each carried change takes its own copy.
  private static func join(_ statements: [LocusStatement]) -> Outcome {
    let isComplete = statements.allSatisfy(\.isComplete)
    var changes: [(change: SequenceChange, statement: LocusStatement)] = []
    for statement in statements {
      for (change, count) in counts(statement).sorted(by: { $0.key < $1.key }) {
        let placed = changes.count { $0.change == change }
        guard count > placed else { continue }
        changes += Array(repeating: (change, statement), count: count - placed)
      }
    }
    if let odd = statements.first(where: \.isOdd), changes.count + uncatalogued(statements) > 2 {
      let rival = changes.first { $0.statement.recordText != odd.recordText }?.statement
      return .contradiction(rival ?? statements[0], odd)
    }
    guard changes.count <= 2 else {
      return .contradiction(changes[0].statement, changes[changes.count - 1].statement)
    }
    let zero = statements.flatMap(\.copies).first(where: \.isUnstated) ?? .known(nil)
    let rest = isComplete ? zero : .missing
    guard changes.count == 2, changes[0].change != changes[1].change else {
      let carrier = changes.first?.statement
      // What one record shows and no definition knows is not undone by the 0 of another, and its
      // own 0 does not complete the half call of another.
      if changes.isEmpty, let odd = statements.first(where: \.isOdd) {
        let isWhole = statements.allSatisfy { $0.isOdd || $0.isComplete }
        let half: CopyReading = zero.isUnstated ? .unstated(lacking: []) : .missing
        return .agreed(
          copies: isWhole ? odd.copies : odd.copies.map { $0 == zero ? half : $0 },
          phaseSet: odd.phaseSet)
      }
      if let carrier, carrier.isComplete, isComplete || changes.count == 2 {
        return .agreed(copies: carrier.copies, phaseSet: carrier.phaseSet)
      }
      let seen = changes.map { CopyReading.known($0.change) }
      return .agreed(
        copies: seen + Array(repeating: rest, count: 2 - seen.count), phaseSet: nil)
    }
    return pairUp(changes)
  }

  /// Two changes of two records, one on each copy.
  private static func pairUp(
    _ changes: [(change: SequenceChange, statement: LocusStatement)]
  ) -> Outcome {
    let copies = changes.map { CopyReading.known($0.change) }
    let (one, other) = (changes[0].statement, changes[1].statement)
    guard let set = one.phaseSet, set == other.phaseSet,
      let first = one.copies.firstIndex(of: copies[0]),
      let second = other.copies.firstIndex(of: copies[1])
    else { return .agreed(copies: copies, phaseSet: nil) }
    if first == second {
      // PGT of a row that was split off still speaks of the whole site: it places neither.
      if case .physical = set { return .agreed(copies: copies, phaseSet: nil) }
      return .contradiction(one, other)
    }
    return .agreed(copies: first < second ? copies : copies.reversed(), phaseSet: set)
  }
}
