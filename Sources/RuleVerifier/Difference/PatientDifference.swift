import Rules

/// What every patient of two rule sets gets otherwise, under one guideline.
public struct PatientDifference: Sendable, Hashable {
  /// Patients whose dose, whose words beside it, or whose deciding rule is another.
  public private(set) var doses: [PatientGroup<DoseChange>] = []
  /// Modifiers that were looked past, because they do the same to both doses and all patients
  /// together are too many: the dose is that of patients whom these leave it.
  public private(set) var besides: [String] = []
  /// Patients who are told other advice, or the same by another rule.
  public private(set) var advice: [PatientGroup<AdviceChange>] = []
  /// Patients whom only one of the rule sets decides; none when both are sound.
  public private(set) var decidedness: [PatientGroup<DecidednessChange>] = []
  /// What could not be compared.
  public private(set) var uncompared: [UncomparedDecisions] = []

  init(_ old: DecisionGraph, _ new: DecisionGraph) {
    let space = PairedSpace(old, new)
    let unchanged = UnchangedDecisions(space)
    if !unchanged.holdsDose {
      do throws(TooManyCells) {
        (doses, besides) = try Self.doses(space, unchanged)
      } catch {
        uncompared.append(
          UncomparedDecisions(decisions: DoseChain.keys(in: space), inputs: error.inputs))
      }
    }
    let comparison = AdviceComparison(space, isSame: unchanged.holds).groups()
    advice = comparison.found
    uncompared += comparison.uncompared
    let answers = space.decisions.pairs.filter { pair in
      old.answers.contains { $0.name == pair.old } || new.answers.contains { $0.name == pair.new }
    }
    for pair in answers where !unchanged.holds(pair.key) {
      do throws(TooManyCells) {
        decidedness += try DecidednessComparison.groups(of: pair.key, in: space)
      } catch {
        uncompared.append(UncomparedDecisions(decisions: [pair.key], inputs: error.inputs))
      }
    }
  }

  private static func doses(
    _ space: PairedSpace, _ unchanged: UnchangedDecisions
  ) throws(TooManyCells) -> ([PatientGroup<DoseChange>], besides: [String]) {
    do throws(TooManyCells) {
      return (try DoseComparison.groups(in: space), [])
    } catch {
      let vetoes = try UnchangedVetoes(space, unchanged)
      if vetoes.keys.isEmpty { throw error }
      return (try DoseComparison.groups(in: space, without: vetoes.keys), vetoes.names)
    }
  }

  /// Whether nothing differs, and everything was compared.
  public var isEmpty: Bool {
    doses.isEmpty && advice.isEmpty && decidedness.isEmpty && uncompared.isEmpty
  }

  /// Whether some patient gets another decision, or it cannot be told.
  ///
  /// The same answer by another rule is no other decision.
  public var changesDecisions: Bool {
    doses.contains { $0.change.kind != .rule } || advice.contains(where: \.change.isTold)
      || !decidedness.isEmpty || !uncompared.isEmpty
  }
}
