import Pharmacogenomics
public import Rules

/// Builds the summary of a cohort. Pure: the same counts give the same summary.
public struct CohortReportBuilder: Sendable {
  let counts: CohortCounts
  let rules: RuleSet
  private let file: String
  private let toolVersion: String

  /// - Parameter rules: Those that decided the rows, as the profile chooses them.
  public init(_ counts: CohortCounts, of file: String, rules: RuleSet, toolVersion: String) {
    self.counts = counts
    self.file = file
    self.rules = rules
    self.toolVersion = toolVersion
  }

  static let dose = "dose"
  static let undecided = "undecided"
  private static let outcomes = [dose, "avoid", "test first", "withheld", undecided]

  /// The summary.
  public func report() -> CohortReport {
    let genes = rules.starAlleleGenes.map(gene)
    return CohortReport(
      file: file, samples: counts.samples, decided: counts.decided, outcomes: outcomes(),
      reasons: reasons().filter { $0.outcome != Self.dose },
      doseRules: reasons().filter { $0.outcome == Self.dose },
      doses: [
        DoseSpread(counts.milligramsPerDay, unit: "mg/day", step: 25, places: 0).distribution,
        DoseSpread(
          counts.milligramsPerKilogram, unit: "mg/kg/day", step: ExactDecimal(1, places: 1),
          places: 2, isClassed: true
        ).distribution,
      ].compactMap { $0 },
      genes: genes, sources: sources(of: genes), limits: rules.sentences.text(.limits),
      madeBy: CohortProvenance(
        tool: "azadose", version: toolVersion, ruleSet: rules.name, ruleSetVersion: rules.version,
        ruleSetDigest: rules.digest, guideline: rules.decidingGuideline.description))
  }

  private func share(_ count: Int) -> CountedShare { CountedShare(count, of: counts.samples) }

  private func outcomes() -> [NamedShare] {
    let undecided = counts.problems.values.reduce(0, +)
    return Self.outcomes.map { outcome in
      let decided = counts.decisions.filter { $0.key.outcome == outcome }.values.reduce(0, +)
      return NamedShare(
        name: outcome, counted: share(outcome == Self.undecided ? undecided : decided))
    }
  }

  /// By outcome, the commonest first.
  private func reasons() -> [ReasonShare] {
    let decided = counts.decisions.map { decision, count in
      ReasonShare(
        outcome: decision.outcome, rule: decision.rule, changes: decision.changes, problem: nil,
        counted: share(count))
    }
    let others = counts.problems.map { problem, count in
      ReasonShare(
        outcome: Self.undecided, rule: nil, changes: [], problem: problem, counted: share(count))
    }
    return (decided + others).sorted { one, other in
      let order = [one, other].map { Self.outcomes.firstIndex(of: $0.outcome) ?? 0 }
      if order[0] != order[1] { return order[0] < order[1] }
      if one.counted.count != other.counted.count {
        return one.counted.count > other.counted.count
      }
      return one.sortKey < other.sortKey
    }
  }

  private func sources(of genes: [CohortGene]) -> [SourcePart] {
    var ids = [rules.decidingGuideline.citation]
    for gene in rules.starAlleleGenes {
      for source in gene.frequencies?.sources ?? [] where !ids.contains(source.citation) {
        ids.append(source.citation)
      }
    }
    return ids.compactMap { rules.evidence[$0] }.map { citation in
      SourcePart(
        id: citation.id, title: citation.title, short: citation.short, year: citation.year,
        doi: citation.doi, pmid: citation.pmid, url: citation.url, note: citation.note)
    }
  }
}

extension ReasonShare {
  /// An order for reasons of equal count.
  fileprivate var sortKey: String {
    ([rule ?? problem ?? ""] + changes).joined(separator: " ")
  }
}
