import AlleleCalling
import Pharmacogenomics
import Rules

extension GeneSources {
  /// One possible reading of the gene.
  struct Opinion {
    let spread: PhenotypeSpread
    /// The spread if every failed record is true; `nil` where that changes nothing.
    var accepted: PhenotypeSpread?
    /// Every diplotype that a file allows, whether its failed records are true or not.
    var possible: Set<Diplotype> = []
    /// Those that its observed and the core positions allow.
    var listed: [Diplotype] = []
  }
}

extension GeneSources.Opinion {
  /// What a file says of a gene.
  init(_ call: GeneCall) {
    spread = PhenotypeSpread(call)
    accepted = call.acceptedWorlds == nil ? nil : PhenotypeSpread(call, isAccepted: true)
    possible = Set(call.worlds.map(\.diplotype))
    if let worlds = call.acceptedWorlds { possible.formIntersection(worlds.map(\.diplotype)) }
    listed = call.diplotypes
  }

  /// Whether a file that says this allows what was stated.
  ///
  /// A diplotype says also what its laboratory did not see. Only one that the file allows can say
  /// more than the file; a core allele in place of its suballele leaves the phase as open as it is.
  func admits(_ result: GeneResult, _ comparison: DiplotypeComparison?) -> Bool {
    guard result.phenotypes.contains(where: admits) else { return false }
    guard !result.diplotypes.isEmpty, let comparison else { return true }
    if result.isOpen || isSettled(at: result.phenotype) {
      return comparison.shareOne(result.diplotypes, possible)
    }
    return possible.isSuperset(of: result.diplotypes)
  }

  private func isSettled(at phenotype: String) -> Bool {
    !spread.isDoubtful && spread.listedValues == [phenotype]
  }

  /// Whether a result may settle the gene at a phenotype: the file allows it, and so it does if
  /// what its failed records show is true. Else the result contradicts what they show.
  private func admits(_ phenotype: String) -> Bool {
    spread.allows(phenotype) && accepted?.allows(phenotype) ?? true
  }

  /// The file's evidence beside a result that it admits. A result that leaves several phenotypes
  /// open narrows nothing, and stands in for core positions that are open.
  func narrowed(to reading: [String]) -> Self {
    if let value = reading.first, reading.count == 1 {
      return Self(spread: spread.settled(at: value), accepted: accepted?.settled(at: value))
    }
    return spread.isDoubtful
      ? Self(spread: PhenotypeSpread(gene: spread.gene, evenly: reading)) : self
  }
}
