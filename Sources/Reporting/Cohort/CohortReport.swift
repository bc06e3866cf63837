public import Pharmacogenomics

/// What the decisions of many samples come to; no sample is named in it.
public struct CohortReport: Sendable {
  /// The table as the user named it.
  public let file: String
  /// All rows.
  public let samples: Int
  /// Rows with a decision.
  public let decided: Int
  /// The outcomes, those without a dose last; each of them, if only with 0.
  public let outcomes: [NamedShare]
  /// Why there is no dose.
  public let reasons: [ReasonShare]
  /// Which rules gave a dose, and what changed it.
  public let doseRules: [ReasonShare]
  /// In mg/day and in mg/kg/day; empty without a dose.
  public let doses: [DoseDistribution]
  public let genes: [CohortGene]
  public let sources: [SourcePart]
  public let limits: String
  public let madeBy: CohortProvenance
}

/// Something with its count and share.
public struct NamedShare: Sendable, Hashable {
  public let name: String
  public let counted: CountedShare
}

/// Why samples have an outcome.
public struct ReasonShare: Sendable, Hashable {
  /// `withheld`, …
  public let outcome: String
  /// The rule that decided; `nil` where none could.
  public let rule: String?
  /// Rules that changed its answer.
  public let changes: [String]
  /// The kind of problem; `nil` where a rule decided.
  public let problem: String?
  /// Among all rows.
  public let counted: CountedShare
}

/// How a dose is spread.
public struct DoseDistribution: Sendable, Hashable {
  /// Doses that are counted together.
  public struct Class: Sendable, Hashable {
    /// `50`, or `0.80–0.89`.
    public let name: String
    public let counted: CountedShare
  }

  /// `mg/day` or `mg/kg/day`.
  public let unit: String
  /// Ascending, with the empty ones in between.
  public let classes: [Class]
  /// Quartiles and the ends.
  public let least: ExactDecimal
  public let lowerQuartile: ExactDecimal
  public let median: ExactDecimal
  public let upperQuartile: ExactDecimal
  public let most: ExactDecimal
}

/// What was called of one gene.
public struct CohortGene: Sendable {
  /// The share of one phenotype or allele, beside those that the rules hold.
  public struct Line: Sendable, Hashable {
    public let name: String
    public let counted: CountedShare
    /// Copies that samples with several possible diplotypes have beside these, at most; `nil` for a
    /// phenotype.
    public let open: Int?
    /// In the order of the groups.
    public let published: [Published]
  }

  /// A share that the rules hold of a group.
  public struct Published: Sendable, Hashable {
    /// `nil` where published counts say nothing of it.
    public let share: Double?
    /// Where it lies beside the interval of the cohort.
    public let place: CountedShare.Place
  }

  /// A group that the rules hold counts of.
  public struct Group: Sendable, Hashable {
    public let name: String
    /// Haplotypes that were counted.
    public let haplotypes: Int
  }

  /// A diplotype of which only one possibility is true.
  public struct OpenCall: Sendable, Hashable {
    public let text: String
    public let count: Int
  }

  /// Positions with the same gaps.
  public struct Position: Sendable, Hashable {
    public let labels: [String]
    public let isCore: Bool
    public let read: CountedShare
    /// The commonest first.
    public let gaps: [Gap]
  }

  /// Why a position was not read.
  public struct Gap: Sendable, Hashable {
    public let reason: String
    public let count: Int
  }

  public let gene: String
  public let groups: [Group]
  public let phenotypes: [Line]
  /// Samples whose phenotype is not known, of all with a decision.
  public let withoutPhenotype: Int
  public let alleles: [Line]
  /// Samples with one certain diplotype, and those without.
  public let countable: Int
  public let notCountable: Int
  /// The commonest of the second, where several diplotypes are possible.
  public let openCalls: [OpenCall]
  /// How many samples have other ones, or none.
  public let otherOpen: Int
  public let positions: [Position]
  /// Where the published counts stand.
  public let sources: [String]
}

/// What made the page.
public struct CohortProvenance: Sendable {
  public let tool: String
  public let version: String
  public let ruleSet: String
  public let ruleSetVersion: String
  /// SHA-256 of the rule set, lower-case hex.
  public let ruleSetDigest: String
  public let guideline: String
}
