import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// What was stated of one gene, and what became of it.
  func resultParts(of gene: String) -> [ResultPart] {
    uses(of: gene).map { use in
      ResultPart(
        kind: use.result.kind.rawValue, stated: use.result.stated,
        phenotype: phenotypeName(use.result), origin: use.result.origin, role: use.role.rawValue,
        text: text(of: use), translations: use.result.translations.map(\.text))
    }
  }

  /// Notes under the gene: what each result did, and the older words that were understood.
  func resultNotes(of gene: String) -> [String] {
    let translated = uses(of: gene).flatMap(\.result.translations).map(\.text)
    let unique = translated.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return resultUseNotes(of: gene)
      + unique.map { sentences.text(.translated, ["gene": gene, "diplotype": $0]) }
  }

  /// What each result did, without its older words.
  func resultUseNotes(of gene: String) -> [String] {
    uses(of: gene).filter { [.acts, .agrees, .settles].contains($0.role) }.map(text)
  }

  /// Sources that disagree, once a gene, and results that do not count: they belong beside the
  /// dose.
  func resultCautions() -> [String] {
    guard !input.decision.results.isEmpty else { return [] }
    return rules.starAlleleGenes.map(\.symbol).flatMap { gene in
      let disagreeing = uses(of: gene).filter { $0.role == .disagrees }
      let stated = disagreeing.map { described($0.result) }.joined(separator: "; ")
      let disagreement = sentences.text(.resultDisagrees, ["gene": gene, "position": stated])
      let together = disagreeing.compactMap(\.together).first.map { worst in
        let name = rules.gene(gene)?.phenotype(worst)?.name ?? worst
        return sentences.text(.resultsTogether, ["gene": gene, "phenotype": name])
      }
      return (disagreeing.isEmpty ? [] : [disagreement]) + [together].compactMap(\.self)
        + uses(of: gene).filter { $0.role == .notCounted }.map(text)
    }
  }

  /// What the stated results take for granted.
  func resultAssumptions() -> [String] {
    let uses = input.decision.results
    var assumptions = uses.filter { $0.role == .assumed }.map(text)
    let counted = uses.filter { ![.assumed, .notCounted].contains($0.role) }
    for gene in rules.starAlleleGenes {
      guard let test = gene.activity,
        counted.contains(where: { $0.result.gene == gene.symbol && $0.result.kind == .activity })
      else { continue }
      let isOpen = test.invalidAfter.contains {
        input.decision.inputs[$0.value] ?? DecisionInput.unknown == DecisionInput.unknown
      }
      if isOpen { assumptions.append(sentences.text(test.assumes)) }
    }
    if !counted.isEmpty { assumptions.append(sentences.text(.resultCoverage)) }
    return assumptions
  }

  /// What settles sources that disagree, and a result that does not count but takes away the
  /// dose of a file.
  func resultOrders() -> [String] {
    rules.starAlleleGenes.map(\.symbol).filter { gene in
      let roles = uses(of: gene).map(\.role)
      let hasFile = input.calls.contains { $0.gene.symbol == gene }
      return roles.contains(.disagrees)
        || (roles.contains(.notCounted) && hasFile && !input.decision.givesDose)
    }.map { sentences.text(.settleResults, ["gene": $0]) }
  }

  /// Nothing was measured of any gene: the dose rests on assumptions alone.
  func unmeasuredCaution() -> [String] {
    let results = input.decision.results
    guard input.calls.isEmpty, input.decision.givesDose,
      results.allSatisfy({ $0.role == .assumed || $0.role == .notCounted })
    else { return [] }
    return [sentences.text(.nothingMeasured)]
  }

  /// What the classes of a counted activity rest on.
  func activitySources() -> [SourceReference] {
    rules.starAlleleGenes.filter { gene in
      uses(of: gene.symbol).contains { $0.result.kind == .activity && $0.role != .notCounted }
    }.flatMap { $0.activity?.sources ?? [] }
  }

  /// Genes of which a counted result leaves the phenotype open, while no assumption settles it.
  func genesOpenByResult() -> [GeneDefinition] {
    rules.starAlleleGenes.filter { gene in
      let uses = uses(of: gene.symbol)
      return !uses.contains { $0.role == .assumed }
        && uses.contains { [.acts, .disagrees].contains($0.role) && $0.result.isOpen }
    }
  }

  /// Whether a stated result of this gene counts.
  func hasResult(_ gene: String) -> Bool { uses(of: gene).contains { $0.role != .notCounted } }

  private func uses(of gene: String) -> [ResultUse] {
    input.decision.results.filter { $0.result.gene == gene }
  }

  private func text(of use: ResultUse) -> String {
    let result = use.result
    var values = ["gene": result.gene, "position": described(result)]
    switch use.role {
    case .acts: return sentences.text(.resultAlone, values)
    case .agrees: return sentences.text(.resultAgrees, values)
    case .settles: return sentences.text(.resultSettles, values)
    case .disagrees: return sentences.text(.resultDisagrees, values)
    case .assumed:
      values["phenotype"] = phenotypeName(result)
      return sentences.text(.assumedPhenotype, values)
    case .notCounted:
      values["effect"] = reason(use)
      return sentences.text(.resultNotCounted, values)
    }
  }

  private func reason(_ use: ResultUse) -> String {
    if let fact = use.invalidAfter { return sentences.text(.resultAfter, ["position": fact]) }
    switch use.result.defect {
    case .coreNotCalled(let places):
      return sentences.text(
        .resultCoreNotCalled, ["position": places.joined(separator: ", ")])
    case .undocumented(let places):
      return sentences.text(
        .resultUndocumented, ["position": places.joined(separator: ", ")])
    case .contradicted(let places):
      return sentences.text(.resultContradicted, ["position": places.joined(separator: ", ")])
    case .misplaced(let places):
      return sentences.text(.resultMisplaced, ["position": places.joined(separator: ", ")])
    case .phaseContradicted(let places):
      return sentences.text(.resultPhase, ["position": places.joined(separator: ", ")])
    case .phaseOpen(let places, let severe):
      return sentences.text(
        .resultPhaseOpen, ["position": places.joined(separator: ", "), "diplotype": severe])
    case .recommendationContradicted(let others):
      return sentences.text(
        .resultRecommendation, ["diplotype": others.joined(separator: " or ")])
    case .alleleUnknown: return sentences.text(.resultHalfKnown)
    case nil: return ""
    }
  }

  /// `*1/*3A, Intermediate Metabolizer (--diplotype)`.
  private func described(_ result: GeneResult) -> String {
    let name = phenotypeName(result)
    let stated =
      switch result.kind {
      case .diplotype: "\(result.stated), \(name)"
      case .activity: "activity \(result.stated), \(name)"
      case .phenotype, .assumption: name
      }
    return "\(stated) (\(result.origin))"
  }

  private func phenotypeName(_ result: GeneResult) -> String {
    result.phenotypes.map { rules.gene(result.gene)?.phenotype($0)?.name ?? $0 }
      .joined(separator: " or ")
  }
}
