/// What another guideline decides differently from the rule set; everything else stays.
public struct RuleProfile: Sendable {
  /// `dpwg-2025`.
  public let name: String
  public let title: String
  public let guideline: SourceReference
  /// By gene symbol.
  public let genes: [String: GeneOverride]
  /// Rules of the dose decision: one whose id the rule set knows takes that rule's place, any
  /// other is added.
  public let rules: [DoseRule]
  /// What the guideline does not define.
  public let notDefined: UndefinedByGuideline
  public let policy: String
  public let location: SourceLocation

  public init(
    name: String, title: String, guideline: SourceReference, genes: [String: GeneOverride],
    rules: [DoseRule], notDefined: UndefinedByGuideline, policy: String, location: SourceLocation
  ) {
    self.name = name
    self.title = title
    self.guideline = guideline
    self.genes = genes
    self.rules = rules
    self.notDefined = notDefined
    self.policy = policy
    self.location = location
  }

  /// This profile with other rules.
  public func with(rules: [DoseRule]) -> RuleProfile {
    RuleProfile(
      name: name, title: title, guideline: guideline, genes: genes, rules: rules,
      notDefined: notDefined, policy: policy, location: location)
  }
}

/// What a profile changes in one gene.
public struct GeneOverride: Sendable {
  /// Another function of a known allele.
  public struct Allele: Sendable {
    public let name: String
    public let function: String
    public let sources: [SourceReference]
    public let location: SourceLocation

    public init(
      name: String, function: String, sources: [SourceReference], location: SourceLocation
    ) {
      self.name = name
      self.function = function
      self.sources = sources
      self.location = location
    }
  }

  /// In the order of the file.
  public let alleles: [Allele]
  /// Rows that take precedence over those of the gene.
  public let rows: [PhenotypeTable.Row]

  public init(alleles: [Allele], rows: [PhenotypeTable.Row]) {
    self.alleles = alleles
    self.rows = rows
  }
}

/// Where a profile's guideline is silent: the rule set decides there, and the report says so.
public struct UndefinedByGuideline: Sendable {
  /// Phenotypes by gene symbol.
  public let phenotypes: [String: Set<String>]
  /// Star alleles by gene symbol.
  public let alleles: [String: Set<String>]
  /// Ids of rules of the dose decision, in the order of the file; the verifier holds them to it.
  public let rules: [Located<String>]
  /// Key of the sentence that says so.
  public let says: String

  public init(
    phenotypes: [String: Set<String>], alleles: [String: Set<String>],
    rules: [Located<String>],
    says: String
  ) {
    self.phenotypes = phenotypes
    self.alleles = alleles
    self.rules = rules
    self.says = says
  }
}
