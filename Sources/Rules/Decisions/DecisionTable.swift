/// A decision: inputs with closed vocabularies and the rules that answer them.
public struct DecisionTable: Sendable {
  /// How many rules may answer one input.
  public enum HitPolicy: String, Sendable, Hashable, CaseIterable {
    /// Exactly one rule for every possible input.
    case unique
  }

  /// One input of the table.
  public struct Input: Sendable, Hashable {
    /// The name that conditions use; here the gene's symbol.
    public let name: String
    /// Gene whose phenotype it is.
    public let gene: String
    /// Every value that the input can take, `unknown` last.
    public let vocabulary: [String]

    public init(name: String, gene: String, vocabulary: [String]) {
      self.name = name
      self.gene = gene
      self.vocabulary = vocabulary
    }
  }

  /// The input value of a gene without a result. It is not a phenotype.
  public static let unknown = "unknown"

  public let name: String
  public let drug: String
  public let hitPolicy: HitPolicy
  /// In the order of the file.
  public let inputs: [Input]
  /// In the order of the file.
  public let rules: [DoseRule]
  /// What must hold for every patient, in the order of the file.
  public let invariants: [Invariant]
  public let location: SourceLocation

  public init(
    name: String, drug: String, hitPolicy: HitPolicy, inputs: [Input], rules: [DoseRule],
    invariants: [Invariant], location: SourceLocation
  ) {
    self.name = name
    self.drug = drug
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.rules = rules
    self.invariants = invariants
    self.location = location
  }

  /// Every rule that answers these values, in the order of the file.
  ///
  /// A proved `unique` table returns exactly one for every combination of its vocabularies.
  public func matches(_ values: [String: String]) -> [DoseRule] {
    rules.filter { rule in
      inputs.allSatisfy { input in
        guard let wanted = rule.conditions[input.name] else { return true }
        return values[input.name].map(wanted.contains) ?? false
      }
    }
  }
}
