import AlleleCalling
import ArgumentParser
import Dosing
import Pharmacogenomics
import ReportExchange
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
      Every fact of the rules is an option of its own, as in --age 40years; \
      'azadose patient new' lists them.

      Examples:
        azadose report patient.vcf.gz --weight 72
        azadose report cohort.vcf.gz --sample HG00276 --weight 154lb --format json
        azadose report patient.vcf --weight 72 --tablets 50s --given allopurinol=no
        azadose report patient.vcf --weight 72 --phenotype GENE=intermediate
        azadose report --weight 72 --outside-calls calls.tsv
        azadose report patient.vcf --patient patient.yaml
        azadose report patient.vcf --weight 72 --start-date 2026-12-01 --long
        azadose report patient.vcf --weight 72 --explain
        azadose report patient.vcf --weight 72 --format pdf --output report.pdf
        azadose report patient.vcf --weight 72 --format ics --start-date 2026-12-01
      """)

  @Argument(
    help: "VCF, VCF.gz or BCF; '-' is standard input. None where every gene's result is stated.")
  var file: String?

  @Option(help: "State the assembly, GRCh38 or GRCh37; a contradiction is an error.")
  var assembly: GenomeAssembly?

  @OptionGroup var ruleOptions: RuleOptions

  @OptionGroup var stated: ResultOptions

  @OptionGroup var calling: CallingOptions

  @OptionGroup var described: PatientOptions

  @OptionGroup var course: CourseOptions

  @Option(help: "The sample, needed when the file holds several.")
  var sample: String?

  @Option(
    help: """
      Output: text, json, html (one page that needs no network), pdf, tsv, fhir (R4, JSON) or ics \
      (a calendar).
      """)
  var format: ReportFormat = .text

  @OptionGroup var destination: OutputOptions

  @OptionGroup var exchange: ExchangeOptions

  @OptionGroup var page: PageOptions

  @Flag(help: "Exit with 3 when no dose is given.")
  var requireDose = false

  func validate() throws {
    if format != .text, page.explain {
      throw ValidationError("--explain prints text; leave out --format")
    }
    try exchange.check(format, course)
    if format == .pdf, destination.file == nil, Terminal.ofProcess().isOutput {
      throw ValidationError("a PDF is no text for a terminal; name a file with --output")
    }
    if ([file ?? ""] + stated.files).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("the standard input is read once; give '-' for one file only")
    }
    guard file == nil else { return }
    if stated.isEmpty {
      throw ValidationError(
        "nothing tells the genes; give a file, or state results (--diplotype, --phenotype)")
    }
    if sample != nil || assembly != nil || calling.absent == .reference {
      throw ValidationError("--sample, --assembly and --absent speak of a file; give one")
    }
  }

  func run() throws {
    let (all, rules) = try RuleSource.loadAll(ruleOptions)
    let printer = format == .pdf ? try PDFPrinter() : nil
    let made = try made(all, rules)
    let text: String
    do {
      text = try exchange.text(made.report, format) {
        let isFile = destination.file != nil
        return page.text(made.input, made.report, on: .ofProcess(writingToFile: isFile))
      }
    } catch ExchangeError.noDose(let headline) {
      Output.report("\(ExchangeError.noDose(headline: headline))")
      throw ExitCode(3)
    }
    if let printer {
      try destination.write(printer.pdf(of: text))
    } else {
      try destination.write(text)
    }
    for warning in made.input.source?.warnings ?? [] { Output.warn(warning) }
    if requireDose, made.report.decision.outcome != "dose" { throw ExitCode(3) }
  }

  /// The report, and what it was built from.
  func made(_ all: RuleSet, _ rules: RuleSet) throws -> (input: ReportInput, report: DoseReport) {
    // Before the file is read: a wrong weight costs no time.
    let stated = try described.stated(for: rules, of: Self.self)
    let results = try self.stated.results(under: all.underEachGuideline, of: Self.self)
    let patient = DosedPatient(
      weight: stated.weight, stock: stated.stock, calling: calling, facts: stated.facts,
      results: results, course: course, recorded: exchange.recorded)
    // So does an unknown schedule.
    _ = try course.schedule(of: rules)
    try patient.decider(rules).check(stated.weight)
    let variants = try file.map {
      try ReadVariants.showing(
        $0, stated: assembly, samples: sample.map(SampleSelection.named) ?? .only, rules: rules)
    }
    let input = try patient.input(variants, rules, guidelines: all.underEachGuideline)
    return (input, ReportBuilder(input).report())
  }
}
