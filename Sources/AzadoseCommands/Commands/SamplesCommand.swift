import AlleleCalling
import ArgumentParser
import Pharmacogenomics
import Rules
import SampleCalling
import VariantFiles

/// `azadose samples`: who is in a file, which assembly it uses, which wanted positions it holds.
struct SamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples",
    abstract: "Say who is in a file, which assembly it uses and which wanted positions it holds.")

  @OptionGroup var input: InputOptions

  func run() throws {
    let rules = try RuleSource.load(input.rules)
    let variants = try ReadVariants.showing(
      input.file, stated: input.assembly, samples: .all, rules: rules)
    let assembly = variants.assembly
    let names = variants.selection.header.samples
    var lines = [
      "file      \(input.file)",
      "assembly  \(assembly.assembly) (\(basis(assembly)), "
        + "confirmed by \(assembly.confirmingRecords) records)",
      "samples   \(names.count)",
    ]
    lines += names.map { "          \($0.printable)" }
    let wanted = WantedPositions(
      rules: rules, selection: variants.selection, assembly: assembly.assembly)
    for gene in wanted.genes {
      let label = gene.symbol + String(repeating: " ", count: max(1, 10 - gene.symbol.count))
      lines.append(label + text(of: gene))
    }
    try Output.write(lines.joined(separator: "\n") + "\n")
    for warning in variants.selection.warnings { Output.warn(warning) }
  }

  private func basis(_ assembly: AssemblyDecision) -> String {
    switch assembly.basis {
    case .stated: "stated by --assembly"
    case .header: "told by the header"
    case .reference: "told by REF alone"
    }
  }

  private func text(of gene: WantedPositions.Gene) -> String {
    guard gene.isContigPresent else { return "the file lacks the contig" }
    let core =
      gene.missingCore.isEmpty
      ? "" : "; core positions without a record: \(gene.missingCore.joined(separator: ", "))"
    return "\(gene.covered) of \(gene.total) positions have a record\(core)"
  }
}
