import AlleleCalling
import ArgumentParser
import Dosing
import Pharmacogenomics
import Reporting
import Rules
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
    let facts = try given.facts(for: rules)
    try decider(rules, facts).check(weight)
    let session = try CallingSession(
      input, calling, samples: sample.map(SampleSelection.named) ?? .only, rules: rules)
    let report = try report(session, facts, guidelines: all.underEachGuideline)
    switch format {
    case .text: try Output.write(TextRenderer(report).text)
    case .json: try Output.write(JSONRenderer.text(of: report))
    }
    for warning in session.selection.warnings { Output.warn(warning) }
    if requireDose, report.decision.outcome != "dose" { throw ExitCode(3) }
  }

  private func decider(_ rules: RuleSet, _ facts: [String: StatedValue]) -> DoseDecider {
    DoseDecider(rules: rules, ancestry: calling.ancestry, facts: facts.mapValues(\.value))
  }

  /// - Parameter guidelines: The rules under each guideline, the session's among them.
  private func report(
    _ session: CallingSession, _ facts: [String: StatedValue], guidelines: [RuleSet]
  ) throws -> DoseReport {
    let rules = session.rules
    let calls = try session.calls(ofSample: 0)
    var acting: [String: Phenotype] = [:]
    for call in calls {
      acting[call.gene.symbol] = try decider(rules, facts).actingPhenotype(of: call)
    }
    let others = guidelines.filter { $0.activeProfile?.name != rules.activeProfile?.name }
    let reportInput = ReportInput(
      file: input.file, sample: session.selection.samples[0], weight: weight,
      assembly: session.assembly, absent: calling.absent, ancestry: calling.ancestry, calls: calls,
      actingPhenotypes: acting, genotypeCalls: try session.genotypeCalls(ofSample: 0),
      facts: facts, decision: try decide(session, facts),
      otherDecisions: try others.map { other in
        OtherDecision(rules: other, decision: try decide(session.under(other), facts))
      },
      rules: rules, warnings: session.selection.warnings,
      contigsWithRecords: session.selection.contigsWithRecords, toolVersion: ToolVersion.text)
    return ReportBuilder(reportInput).report()
  }

  private func decide(
    _ session: CallingSession, _ facts: [String: StatedValue]
  ) throws -> DoseDecision {
    try decider(session.rules, facts).decide(
      calls: try session.calls(ofSample: 0), genotypes: try session.genotypeCalls(ofSample: 0),
      weight: weight, stock: tablets)
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
