import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

/// Builds the report of one patient from calls and decision. Pure.
public struct ReportBuilder: Sendable {
  let input: ReportInput

  public init(_ input: ReportInput) { self.input = input }

  var rules: RuleSet { input.rules }
  var sentences: SentenceBook { input.rules.sentences }

  /// What of a report somebody asks for.
  public enum Scope: Sendable {
    case whole
    /// The decision with its genes, doubts and assumptions: no plain genotypes, no schedules, no
    /// other guidelines, no published figures, no sources.
    case decision
  }

  /// The report.
  public func report(_ scope: Scope = .whole) -> DoseReport {
    report(scope, genes: rules.starAlleleGenes.map(genePart), recordsDigest: recordsDigest())
  }

  /// The report with parts that were made before.
  ///
  /// - Parameters:
  ///   - genes: As `genePart` makes them.
  ///   - recordsDigest: Empty where somebody else tells it.
  public func report(_ scope: Scope, genes: [GenePart], recordsDigest: String) -> DoseReport {
    let isWhole = scope == .whole
    return DoseReport(
      patient: PatientLine(
        sample: input.source?.sample,
        weight: PatientLine.Weight(
          stated: input.weight.stated, kilograms: ReportNumber(input.weight.kilograms))),
      given: givenPart(),
      decision: decisionPart(), titration: isWhole ? titrationPart() : nil,
      monitoring: isWhole ? monitoringPart() : nil,
      guidelines: isWhole ? guidelineParts() : [],
      information: isWhole ? rules.information.map(informationPart) : [],
      genes: genes, genotypes: isWhole ? input.genotypeCalls.flatMap(genotypeParts) : [],
      assumptions: assumptions(),
      warnings: input.source?.warnings ?? [],
      limits: sentences.text(.limits),
      sources: isWhole ? citedSources() : [], codes: isWhole ? codesPart() : nil,
      provenance: provenance(recordsDigest))
  }

  /// What was taken for granted, in the order in which a reader should doubt it.
  private func assumptions() -> [String] {
    var assumptions = resultAssumptions()
    let assumed = input.calls.filter { $0.evidence.loci.contains(where: \.isAssumedReference) }
    if !assumed.isEmpty {
      assumptions.append(sentences.text(.absentReference))
      for call in assumed
      where input.source?.contigsWithRecords.contains(call.gene.contig.name) == false {
        assumptions.append(
          sentences.text(.contigEmpty, ["gene": call.gene.symbol]))
      }
    }
    let imputed = input.calls.compactMap { call in
      ImputedPositions(call.evidence).map { (gene: call.gene.symbol, least: $0.least) }
    }
    if let least = imputed.map(\.least).least() {
      assumptions.append(
        sentences.text(
          .imputed,
          [
            "gene": imputed.map(\.gene).joined(separator: " and "), "limit": least.description,
          ]))
    }
    for call in input.calls where !call.evidence.phasedWithoutSet.isEmpty {
      assumptions.append(
        sentences.text(
          .phaseWithoutSet,
          [
            "gene": call.gene.symbol,
            "position": call.evidence.phasedWithoutSet.joined(separator: " and "),
          ]))
    }
    let fields = Set(input.calls.flatMap(\.evidence.qualityNotStated)).sorted()
    if !fields.isEmpty {
      assumptions.append(
        sentences.text(.qualityNotStated, ["position": fields.joined(separator: ", ")]))
    }
    let isProbable =
      !input.decision.doubts.isEmpty && !input.calls.isEmpty
      || input.calls.contains { $0.unlistedProbability.worst(input.ancestry) > 0 }
    if isProbable {
      assumptions.append(
        input.ancestry.map { sentences.text(.groupStated, ["group": $0.rawValue]) }
          ?? sentences.text(.groupsAveraged))
    }
    assumptions += adviceTexts(.assumption)
    if input.source?.assembly.isConfirmed == false {
      assumptions.append(sentences.text(.buildUnconfirmed))
    }
    return assumptions
  }

  /// Every citation of the acting rule, the guideline and the drug, each once.
  private func citedSources() -> [SourcePart] {
    let references =
      [rules.decidingGuideline] + input.decision.rule.sources
      + input.decision.answer.modifiers.flatMap(\.sources)
      + input.decision.advice.flatMap(\.sources) + presentTreatment().flatMap(\.sources)
      + rules.drug.sources
      + input.calls.compactMap(\.gene.frequencies?.sources).flatMap { $0 }
      + activitySources() + scheduleSources() + guidelineSources() + informationSources()
    var ids: [String] = []
    for reference in references where !ids.contains(reference.citation) {
      ids.append(reference.citation)
    }
    return ids.compactMap { rules.evidence[$0] }.map { citation in
      SourcePart(
        id: citation.id, title: citation.title, short: citation.short, year: citation.year,
        doi: citation.doi,
        pmid: citation.pmid, url: citation.url, note: citation.note)
    }
  }

  private func provenance(_ recordsDigest: String) -> Provenance {
    Provenance(
      tool: "azadose", version: input.toolVersion, ruleSet: rules.name,
      ruleSetVersion: rules.version, ruleSetDigest: rules.digest,
      guideline: rules.decidingGuideline.description, file: input.source?.file,
      assembly: input.source?.assembly.assembly.rawValue,
      assemblyBasis: input.source?.assembly.basis.rawValue,
      confirmingRecords: input.source?.assembly.confirmingRecords,
      recordsDigest: recordsDigest,
      ancestry: input.ancestry?.rawValue ?? "not stated", recorded: input.recorded)
  }

  private func recordsDigest() -> String {
    RecordsDigest.hex(
      of: input.calls.map(\.evidence) + input.genotypeCalls.map(\.evidence),
      results: input.decision.results.map(\.result))
  }
}
