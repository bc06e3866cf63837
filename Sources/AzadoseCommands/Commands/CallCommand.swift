import AlleleCalling
import ArgumentParser
import Dosing
import Pharmacogenomics
import VariantFiles

/// `azadose call`: diplotypes and phenotypes, without a dose.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Print diplotypes and phenotypes, one row a sample and gene.",
    discussion: """
      The diplotypes are those that the observed positions and the unobserved core positions \
      allow, likeliest first, joined by ';'. The residual risk of other unobserved positions \
      stands in the note.

      Example:
        azadose call cohort.vcf.gz --all-samples --absent reference --format tsv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case tsv
  }

  @OptionGroup var input: InputOptions

  @Option(help: "The sample, needed when the file holds several.")
  var sample: String?

  @Flag(help: "Every sample of the file.")
  var allSamples = false

  @Option(help: "Output: text or tsv.")
  var format: Format = .text

  func validate() throws {
    if allSamples, sample != nil {
      throw ValidationError("--sample and --all-samples exclude each other; give one of them")
    }
  }

  func run() throws {
    let rules = try RuleSource.load(input.rules)
    let samples =
      allSamples ? SampleSelection.all : sample.map(SampleSelection.named) ?? .only
    let session = try CallingSession(input, samples: samples, rules: rules)
    let decider = DoseDecider(rules: rules, ancestry: input.ancestry)
    var table = CallTable()
    for (index, name) in session.selection.samples.enumerated() {
      for call in try session.calls(ofSample: index) {
        let phenotype = try decider.actingPhenotype(of: call)
        table.add(
          call, sample: name, phenotype: phenotype, rules: rules, ancestry: input.ancestry)
      }
      for call in try session.genotypeCalls(ofSample: index) { table.add(call, sample: name) }
    }
    try Output.write(format == .tsv ? table.tsv : table.text)
    for warning in session.selection.warnings { Output.warn(warning) }
  }
}
