public import AlleleCalling
import Pharmacogenomics
import Rules

/// The phenotypes that the worlds of one gene allow, with their probabilities.
public struct PhenotypeSpread: Sendable, Hashable {
  /// One phenotype, apart by whether it needs a variant at an unobserved other position.
  public struct Entry: Sendable, Hashable {
    /// The phenotype's id.
    public let value: String
    public let needsUnobserved: Bool
    /// Probability in each group among the worlds that need no unobserved variant.
    public internal(set) var listed: GroupProbabilities
    /// Probability in each group among all worlds.
    public internal(set) var overall: GroupProbabilities
  }

  public let gene: String
  public let entries: [Entry]
  /// Whether a core position is open.
  public let isCoreOpen: Bool

  /// The spread of all worlds, or of those in which every failed record is true.
  init(_ call: GeneCall, isAccepted: Bool = false) {
    gene = call.gene.symbol
    isCoreOpen = !call.evidence.openCoreLoci.isEmpty || !call.evidence.isContigPresent
    var entries: [Entry] = []
    for world in isAccepted ? call.acceptedWorlds ?? call.worlds : call.worlds {
      let (value, unseen) = (world.phenotype.id, world.needsUnobservedOther)
      let index = entries.firstIndex { $0.value == value && $0.needsUnobserved == unseen }
      if let index {
        entries[index].listed = entries[index].listed + world.listed
        entries[index].overall = entries[index].overall + world.overall
      } else {
        entries.append(
          Entry(
            value: value, needsUnobserved: unseen, listed: world.listed, overall: world.overall))
      }
    }
    self.entries = entries
  }

  init(gene: String, entries: [Entry], isCoreOpen: Bool) {
    self.gene = gene
    self.entries = entries
    self.isCoreOpen = isCoreOpen
  }

  /// The spread of a gene that stands at one value.
  init(gene: String, fixedAt value: String) {
    self.gene = gene
    let certain = GroupProbabilities(repeating: 1)
    isCoreOpen = false
    entries = [Entry(value: value, needsUnobserved: false, listed: certain, overall: certain)]
  }

  /// The spread of a gene that stands at one of some values, each as likely as the others.
  init(gene: String, evenly values: [String]) {
    self.gene = gene
    let share = GroupProbabilities(repeating: 1 / Double(max(1, values.count)))
    isCoreOpen = false
    entries = values.map {
      Entry(value: $0, needsUnobserved: false, listed: share, overall: share)
    }
  }

  /// The values that the observed and the core positions allow.
  var listedValues: Set<String> {
    Set(entries.filter { !$0.needsUnobserved }.map(\.value))
  }
}
