public import Pharmacogenomics

/// What was counted in the table of a cohort; no sample is named in it.
public struct CohortCounts: Sendable {
  /// What decided: several samples have the same.
  public struct Decision: Sendable, Hashable {
    /// `dose`, `avoid`, `test first` or `withheld`.
    public let outcome: String
    /// The identifier of the rule.
    public let rule: String
    /// Identifiers of the rules that changed the answer.
    public let changes: [String]

    public init(outcome: String, rule: String, changes: [String]) {
      self.outcome = outcome
      self.rule = rule
      self.changes = changes
    }
  }

  /// The call of one gene.
  public struct Call: Sendable, Hashable {
    /// The possible diplotypes, or none; haplotypes without a name stand as `unnamed`.
    public let diplotypes: [[String]]
    /// As reports print it; `unknown` is none.
    public let phenotype: String
    /// `called`, `ambiguous`, `unknown` or `no file`.
    public let certainty: String

    public init(diplotypes: [[String]], phenotype: String, certainty: String) {
      self.diplotypes = diplotypes
      self.phenotype = phenotype
      self.certainty = certainty
    }

    /// What a haplotype is called that no definition explains.
    public static let unnamed = "no named allele"
  }

  /// All rows.
  public var samples = 0
  /// Of the rows with a decision.
  public var decisions: [Decision: Int] = [:]
  /// Of the rows without one, by the kind of problem.
  public var problems: [String: Int] = [:]
  /// Of the rows with a dose.
  public var milligramsPerDay: [ExactDecimal: Int] = [:]
  public var milligramsPerKilogram: [ExactDecimal: Int] = [:]
  /// By gene.
  public var calls: [String: [Call: Int]] = [:]
  /// By gene, reason and label of the position; what `everywhere` has holds for every position of
  /// the gene, and is less than 0 at those that were left out.
  private(set) var unread: [String: [String: [String: Int]]] = [:]

  /// The key that stands for every position of a gene.
  private static let everywhere = ""

  public init() {}

  /// Adds positions that some samples do not have.
  public mutating func add(_ positions: UnreadPositions, _ count: Int) {
    var labels = unread[positions.gene]?[positions.reason] ?? [:]
    if positions.labels == nil || positions.isAllBut {
      labels[Self.everywhere, default: 0] += count
    }
    for label in positions.labels ?? [] {
      labels[label, default: 0] += positions.isAllBut ? -count : count
    }
    unread[positions.gene, default: [:]][positions.reason] = labels
  }

  /// Why a position was not read, and in how many samples; the commonest first.
  func unread(at label: String, of gene: String) -> [(reason: String, count: Int)] {
    (unread[gene] ?? [:]).compactMap { reason, labels in
      let count = (labels[Self.everywhere] ?? 0) + (labels[label] ?? 0)
      return count > 0 ? (reason, count) : nil
    }.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }

  /// Rows with a decision.
  public var decided: Int { decisions.values.reduce(0, +) }
}
