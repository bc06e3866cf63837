import AlleleCalling
import ArgumentParser
import Dosing
import Pharmacogenomics
import Rules
import SampleCalling
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

  @OptionGroup var calling: CallingOptions

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
    let variants = try ReadVariants.showing(
      input.file, stated: input.assembly, samples: samples, rules: rules)
    let session = try CallingSession(
      variants, absent: calling.absent, ancestry: calling.ancestry, rules: rules)
    let decider = DoseDecider(rules: rules, ancestry: calling.ancestry)
    var table = CallTable()
    for (index, name) in variants.selection.samples.enumerated() {
      let calls = try session.calls(ofSample: index)
      for call in calls.genes {
        let phenotype = try decider.actingPhenotype(of: call.gene.symbol, call: call)
        table.add(
          call, sample: name, phenotype: phenotype, rules: rules, ancestry: calling.ancestry)
      }
      for call in calls.genotypes { table.add(call, sample: name) }
    }
    try Output.write(format == .tsv ? table.tsv : table.text)
    for warning in variants.selection.warnings { Output.warn(warning) }
  }
}
