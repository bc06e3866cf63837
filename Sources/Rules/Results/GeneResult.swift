public import Pharmacogenomics

/// What somebody states of one gene beside a file: one source of its phenotype.
public struct GeneResult: Sendable, Hashable {
  /// What was stated.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Two star alleles that a laboratory or another program called.
    case diplotype
    /// A phenotype that a laboratory or another program reports.
    case phenotype
    /// The laboratory's own class of a measured enzyme activity.
    case activity
    /// An assumption of the user for a gene without a result.
    case assumption
  }

  /// HGNC symbol.
  public let gene: String
  public let kind: Kind
  /// The identifier of the phenotype that follows from it.
  public let phenotype: String
  /// Further phenotypes where it names several of which one is right, each more severe than the
  /// one before.
  public let orPhenotypes: [String]
  /// Every diplotype that it names, of which one is right; none where it names a phenotype alone.
  public let diplotypes: [Diplotype]
  /// What was stated, in today's words: `*1/*3.002`, `Intermediate Metabolizer`, `low`.
  public let stated: String
  /// Where it was stated: `--diplotype`, or a file with its line.
  public let origin: String
  /// Older words that were understood, in the order of the text.
  public let translations: [NameTranslation]
  /// Yes or no inputs of the decisions; where one of them is yes, the result does not count.
  public let invalidAfter: [String]
  /// Why the result does not count, whatever else is stated; `nil` when nothing speaks against it.
  public let defect: ResultDefect?

  public init(
    gene: String, kind: Kind, phenotype: String, orPhenotypes: [String] = [],
    diplotypes: [Diplotype] = [], stated: String, origin: String,
    translations: [NameTranslation] = [], invalidAfter: [String] = [],
    defect: ResultDefect? = nil
  ) {
    self.gene = gene
    self.kind = kind
    self.phenotype = phenotype
    self.orPhenotypes = orPhenotypes
    self.diplotypes = diplotypes
    self.stated = stated
    self.origin = origin
    self.translations = translations
    self.invalidAfter = invalidAfter
    self.defect = defect
  }
}

extension GeneResult {
  /// Every phenotype that it allows, mildest first.
  public var phenotypes: [String] { [phenotype] + orPhenotypes }

  /// Whether it leaves open which phenotype is right.
  public var isOpen: Bool { !orPhenotypes.isEmpty }
}

/// An older or foreign name and the name that it has today.
public struct NameTranslation: Sendable, Hashable {
  public let written: String
  public let now: String

  public init(written: String, now: String) {
    self.written = written
    self.now = now
  }

  /// `*3.002 for the older *2`.
  public var text: String { "\(now) for the older \(written)" }
}

/// What another program's own account of its call says against the call.
public enum ResultDefect: Sendable, Hashable {
  /// Core positions that it had no genotype for.
  case coreNotCalled([String])
  /// Positions at which it met an allele that no definition knows.
  case undocumented([String])
  /// Positions at which it saw another genotype than its diplotype has, or a change although it
  /// names no diplotype.
  case contradicted([String])
  /// Rows whose rs number, position and REF do not belong together.
  case misplaced([String])
  /// Positions whose written phase puts changes on other chromosomes than its diplotype does.
  case phaseContradicted([String])
  /// Positions whose genotypes, in a phase that it does not state, make a diplotype of a severer
  /// phenotype as well.
  case phaseOpen([String], severe: String)
  /// The diplotypes and phenotypes of its recommendation, which are not those of its call.
  case recommendationContradicted([String])
  /// It lists positions, or one allele, and could not name both alleles.
  case alleleUnknown
}
