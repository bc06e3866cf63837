public import Pharmacogenomics

/// One test of a decision, written by hand from the guideline: a patient and what to answer.
public struct RuleCase: Sendable, Hashable {
  /// What the case is there for.
  public enum Aim: Sendable, Hashable {
    /// The answer that the decision must give.
    case want(WantedAnswer)
    /// The answer is not settled yet, and why; the case is skipped and counted.
    case todo(String)
  }

  /// What the case shows, once in a file.
  public let note: String
  /// What is stated, by the name of the input.
  public let given: [String: StatedValue]
  /// Where the genotypes stand, if they are not stated.
  public let genotypes: CaseGenotypes?
  /// Results of genes, stated beside the file or in place of one, in the order of the case.
  public let results: [GeneResult]
  /// The body weight, if the answer needs one.
  public let weight: BodyWeight?
  /// The tablets in stock, if they are not those of the drug.
  public let stock: TabletStock?
  public let aim: Aim
  public let sources: [SourceReference]
  public let location: SourceLocation

  public init(
    note: String, given: [String: StatedValue], genotypes: CaseGenotypes? = nil,
    results: [GeneResult] = [], weight: BodyWeight?, stock: TabletStock?, aim: Aim,
    sources: [SourceReference],
    location: SourceLocation
  ) {
    self.note = note
    self.given = given
    self.genotypes = genotypes
    self.results = results
    self.weight = weight
    self.stock = stock
    self.aim = aim
    self.sources = sources
    self.location = location
  }
}

extension RuleCase: CustomStringConvertible {
  public var description: String { note }
}
