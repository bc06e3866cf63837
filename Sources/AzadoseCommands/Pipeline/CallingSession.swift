import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules
import VariantFiles

/// One pass over a file, and the calls of any of its samples.
struct CallingSession {
  let rules: RuleSet
  let selection: VariantSelection
  let assembly: AssemblyDecision
  private let readers: [(gene: GeneDefinition, reader: EvidenceReader)]
  private let ancestry: Ancestry?
  private let file: String

  /// Reads the wanted records and finds the assembly.
  ///
  /// - Throws: `VariantFileError` and `CallingError`; either way the message names the file.
  init(_ input: InputOptions, samples: SampleSelection, rules: RuleSet) throws {
    self.rules = rules
    ancestry = input.ancestry
    file = input.file
    let reader = try VariantFileReader(path: input.file)
    let selection = try reader.select(WantedRegions(genes: rules.genes).contigs, samples: samples)
    let assembly: AssemblyDecision
    do throws(CallingError) {
      assembly = try Self.assembly(of: selection, stated: input.assembly, genes: rules.genes)
      if input.absent == .reference, selection.contigsWithRecords.isEmpty {
        throw CallingError.noRecordToTrust(rules.genes.map(\.contig.name))
      }
    } catch {
      throw FileProblem(file: input.file, problem: error)
    }
    self.selection = selection
    self.assembly = assembly
    var readers: [(gene: GeneDefinition, reader: EvidenceReader)] = []
    for gene in rules.genes {
      let reader = EvidenceReader(
        gene: gene, quality: rules.quality, selection: selection, assembly: assembly.assembly,
        absent: input.absent)
      readers.append((gene, reader))
    }
    self.readers = readers
  }

  private static func assembly(
    of selection: VariantSelection, stated: GenomeAssembly?, genes: [GeneDefinition]
  ) throws(CallingError) -> AssemblyDecision {
    if !genes.contains(where: { selection.contigsPresent.contains($0.contig.name) }) {
      throw .noWantedContig(genes.map(\.contig.name))
    }
    return try AssemblyDetector(genes: genes)
      .decide(header: selection.header, records: selection.records, stated: stated)
  }

  /// The star allele calls of one sample, in the order of the rule set.
  func calls(ofSample index: Int) throws -> [GeneCall] {
    try readers.filter { $0.gene.report == .starAlleles }.map { gene, reader in
      GeneCaller(gene: gene, ancestry: ancestry).call(try evidence(reader, index))
    }
  }

  /// The plain genotypes of one sample, in the order of the rule set.
  func genotypeCalls(ofSample index: Int) throws -> [GenotypeCall] {
    try readers.filter { $0.gene.report == .genotypes }.map { gene, reader in
      GenotypeCall(gene: gene, evidence: try evidence(reader, index))
    }
  }

  private func evidence(_ reader: EvidenceReader, _ index: Int) throws -> GeneEvidence {
    do throws(CallingError) {
      return try reader.evidence(ofSample: index)
    } catch {
      throw FileProblem(file: file, problem: error)
    }
  }
}

/// A problem with what a file says, under the file's name.
struct FileProblem: Error, CustomStringConvertible {
  let file: String
  let problem: CallingError

  var description: String { "\(file == "-" ? "standard input" : file): \(problem)" }
}
