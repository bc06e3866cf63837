import AlleleCalling
import ArgumentParser
import Dosing
import Pharmacogenomics
import Reporting
import Rules
import SampleCalling
import VariantFiles

/// `azadose report`: the dose of one patient, with its reasons.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print a starting dose for one patient, with its reasons.",
    discussion: """
      Examples:
        azadose report patient.vcf.gz --weight 72
        azadose report cohort.vcf.gz --sample HG00276 --weight 154lb --format json
        azadose report patient.vcf --weight 72 --tablets 50s --given allopurinol=no
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @OptionGroup var input: InputOptions

  @OptionGroup var calling: CallingOptions

  @OptionGroup var given: FactOptions

  @Option(
    help: "Body weight: 72, 72kg, 72000g or 154lb; a number without a unit is kilograms.",
    transform: Self.weight)
  var weight: BodyWeight

  @Option(help: "The sample, needed when the file holds several.")
  var sample: String?

  @Option(
    help: "Tablets in stock, in mg: '25,50'. '50s' is a scored tablet that may be halved.",
    transform: Self.stock)
  var tablets: TabletStock?

  @Option(help: "Output: text or json.")
  var format: Format = .text

  @Flag(help: "Exit with 3 when no dose is given.")
  var requireDose = false

  func run() throws {
    let (all, rules) = try RuleSource.loadAll(input.rules)
    // Before the file is read: a wrong weight costs no time.
    let facts = try given.facts(for: rules, of: Self.self)
    try decider(rules, facts).check(weight)
    let variants = try ReadVariants(
      input.file, stated: input.assembly, samples: sample.map(SampleSelection.named) ?? .only,
      rules: rules)
    let report = try report(variants, facts, rules, guidelines: all.underEachGuideline)
    switch format {
    case .text: try Output.write(TextRenderer(report).text)
    case .json: try Output.write(JSONRenderer.text(of: report))
    }
    for warning in variants.selection.warnings { Output.warn(warning) }
    if requireDose, report.decision.outcome != "dose" { throw ExitCode(3) }
  }

  private func decider(_ rules: RuleSet, _ facts: [String: StatedValue]) -> DoseDecider {
    DoseDecider(rules: rules, ancestry: calling.ancestry, facts: facts.mapValues(\.value))
  }

  /// - Parameter guidelines: The rules under each guideline, the chosen ones among them.
  private func report(
    _ variants: ReadVariants, _ facts: [String: StatedValue], _ rules: RuleSet,
    guidelines: [RuleSet]
  ) throws -> DoseReport {
    let calls = try calls(variants, rules)
    var acting: [String: Phenotype] = [:]
    for call in calls.genes {
      acting[call.gene.symbol] = try decider(rules, facts).actingPhenotype(of: call)
    }
    let others = guidelines.filter { $0.activeProfile?.name != rules.activeProfile?.name }
    let selection = variants.selection
    let reportInput = ReportInput(
      file: input.file, sample: selection.samples[0], weight: weight,
      assembly: variants.assembly, absent: calling.absent, ancestry: calling.ancestry,
      calls: calls.genes, actingPhenotypes: acting, genotypeCalls: calls.genotypes,
      facts: facts, decision: try decide(calls, facts, rules),
      otherDecisions: try others.map { other in
        let calls = try self.calls(variants, other)
        return OtherDecision(rules: other, decision: try decide(calls, facts, other))
      },
      rules: rules, warnings: selection.warnings,
      contigsWithRecords: selection.contigsWithRecords, toolVersion: ToolVersion.text)
    return ReportBuilder(reportInput).report()
  }

  /// The calls as one guideline defines the genes.
  private func calls(_ variants: ReadVariants, _ rules: RuleSet) throws -> SampleCalls {
    try CallingSession(
      variants, absent: calling.absent, ancestry: calling.ancestry, rules: rules
    ).calls(ofSample: 0)
  }

  private func decide(
    _ calls: SampleCalls, _ facts: [String: StatedValue], _ rules: RuleSet
  ) throws -> DoseDecision {
    try decider(rules, facts).decide(
      calls: calls.genes, genotypes: calls.genotypes, weight: weight, stock: tablets)
  }

  private static func weight(_ text: String) throws -> BodyWeight {
    do throws(WeightError) {
      return try BodyWeight(parsing: text)
    } catch {
      throw ValidationError(error.description)
    }
  }

  private static func stock(_ text: String) throws -> TabletStock {
    guard let stock = TabletStock(parsing: text) else {
      throw ValidationError(
        "'\(text)' is not a tablet stock; write strengths in mg, as in 25,50 or 50s for a scored 50"
      )
    }
    return stock
  }
}
