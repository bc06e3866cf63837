import AlleleCalling
import Dosing
import Pharmacogenomics
import Reporting
import Rules
import SampleCalling

/// One patient as the command line states him or her, from calls to a report.
struct DosedPatient {
  let weight: BodyWeight
  let stock: TabletStock?
  let calling: CallingOptions
  /// Clinical facts by the name of the input.
  let facts: [String: StatedValue]
  /// What was stated of genes, read under each guideline, by the name of its profile: the same
  /// diplotype may be another phenotype.
  let results: [String?: [GeneResult]]
  /// When the drug is started, and which schedule is followed.
  let course: CourseOptions
  /// When the report is recorded.
  var recorded: RecordedInstant?

  func decider(_ rules: RuleSet) -> DoseDecider {
    DoseDecider(
      rules: rules, ancestry: calling.ancestry, facts: facts.mapValues(\.value),
      results: results[rules.activeProfile?.name] ?? [])
  }

  /// Everything that a report is built from.
  ///
  /// - Parameters:
  ///   - variants: `nil` without a file.
  ///   - guidelines: The rules under each guideline, the chosen ones among them.
  func input(
    _ variants: ReadVariants?, _ rules: RuleSet, guidelines: [RuleSet]
  ) throws -> ReportInput {
    try input(
      of: variants.map { GenotypeSource($0, sample: $0.selection.samples[0]) }, rules,
      guidelines: guidelines
    ) { rules in try self.calls(variants, rules) }
  }

  /// Everything that a report is built from, with calls that were made before.
  ///
  /// - Parameters:
  ///   - source: `nil` without a file.
  ///   - guidelines: Those whose answers stand beside the chosen one's; none where nobody asks.
  ///   - called: The calls as the rules under one guideline define the genes.
  func input(
    of source: GenotypeSource?, _ rules: RuleSet, guidelines: [RuleSet],
    called: (RuleSet) throws -> SampleCalls
  ) throws -> ReportInput {
    let calls = try called(rules)
    let others = guidelines.filter { $0.activeProfile?.name != rules.activeProfile?.name }
    return try input(
      of: source, rules, calls: calls, acting: acting(calls, rules),
      decision: decide(calls, rules),
      others: others.map { other in
        let calls = try called(other)
        return OtherDecision(rules: other, decision: try decide(calls, other))
      })
  }

  /// Everything that a report is built from, with a decision that was made before.
  func input(
    of source: GenotypeSource?, _ rules: RuleSet, calls: SampleCalls, acting: [String: Phenotype],
    decision: DoseDecision, others: [OtherDecision]
  ) throws -> ReportInput {
    ReportInput(
      source: source, weight: weight, ancestry: calling.ancestry,
      calls: calls.genes, actingPhenotypes: acting, genotypeCalls: calls.genotypes,
      facts: facts, decision: decision, otherDecisions: others,
      rules: rules, toolVersion: ToolVersion.text, stock: stock ?? rules.drug.stock,
      startDate: course.startDate, schedule: try course.schedule(of: rules),
      recorded: recorded)
  }

  /// The phenotype of each gene that is acted on, by its symbol; a gene without one is unknown.
  func acting(_ calls: SampleCalls, _ rules: RuleSet) throws -> [String: Phenotype] {
    var acting: [String: Phenotype] = [:]
    for gene in rules.starAlleleGenes.map(\.symbol) {
      acting[gene] = try decider(rules).actingPhenotype(
        of: gene, call: calls.genes.first { $0.gene.symbol == gene })
    }
    return acting
  }

  /// The calls as one guideline defines the genes; none without a file.
  private func calls(_ variants: ReadVariants?, _ rules: RuleSet) throws -> SampleCalls {
    guard let variants else { return SampleCalls(genes: [], genotypes: []) }
    return try CallingSession(
      variants, absent: calling.absent, ancestry: calling.ancestry, rules: rules
    ).calls(ofSample: 0)
  }

  func decide(_ calls: SampleCalls, _ rules: RuleSet) throws -> DoseDecision {
    try decider(rules).decide(
      calls: calls.genes, genotypes: calls.genotypes, weight: weight, stock: stock)
  }
}

extension GenotypeSource {
  /// What was read, under the name of one of its samples.
  init(_ variants: ReadVariants, sample: String) {
    let selection = variants.selection
    self.init(
      file: variants.file, sample: sample, assembly: variants.assembly,
      warnings: selection.warnings, contigsWithRecords: selection.contigsWithRecords)
  }
}
