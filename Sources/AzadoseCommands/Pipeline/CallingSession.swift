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
  private let absent: AbsentPolicy
  private let file: String

  /// Reads the wanted records and finds the assembly.
  ///
  /// - Throws: `VariantFileError` and `CallingError`; either way the message names the file.
  init(
    _ input: InputOptions, _ calling: CallingOptions?, samples: SampleSelection, rules: RuleSet
  ) throws {
    self.rules = rules
    ancestry = calling?.ancestry
    file = input.file
    let reader = try VariantFileReader(path: input.file)
    let selection = try reader.select(WantedRegions(genes: rules.genes).contigs, samples: samples)
    let assembly: AssemblyDecision
    do throws(CallingError) {
      assembly = try Self.assembly(of: selection, stated: input.assembly, genes: rules.genes)
      if calling?.absent == .reference, selection.contigsWithRecords.isEmpty {
        throw CallingError.noRecordToTrust(rules.genes.map(\.contig.name))
      }
    } catch {
      throw FileProblem(file: input.file, problem: error)
    }
    self.selection = selection
    self.assembly = assembly
    absent = calling?.absent ?? .unknown
    readers = Self.readers(rules, selection, assembly, absent)
  }

  private init(_ other: CallingSession, rules: RuleSet) {
    self.rules = rules
    selection = other.selection
    assembly = other.assembly
    absent = other.absent
    ancestry = other.ancestry
    file = other.file
    readers = Self.readers(rules, selection, assembly, absent)
  }

  /// The same records, called as another profile of the rules defines the genes.
  func under(_ rules: RuleSet) -> CallingSession { CallingSession(self, rules: rules) }

  private static func readers(
    _ rules: RuleSet, _ selection: VariantSelection, _ assembly: AssemblyDecision,
    _ absent: AbsentPolicy
  ) -> [(gene: GeneDefinition, reader: EvidenceReader)] {
    rules.genes.map { gene in
      let reader = EvidenceReader(
        gene: gene, quality: rules.quality, selection: selection, assembly: assembly.assembly,
        absent: absent)
      return (gene, reader)
    }
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

  var description: String { ("\(file == "-" ? "standard input" : file): \(problem)").printable }
}
