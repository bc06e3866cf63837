public import Rules

/// A stated result, and what became of it beside the file.
public struct ResultUse: Sendable, Hashable {
  /// What became of it.
  public enum Role: String, Sendable, Hashable {
    /// No genotype of a file decides the gene; the result acts.
    case acts
    /// The file says the same: its phenotype and, where two alleles were stated, its diplotype.
    case agrees
    /// The file allows several phenotypes, and the result says which: a diplotype that is among
    /// those of the file, or a phenotype.
    case settles
    /// The file, or another result, says otherwise; the source with the lower dose acts.
    case disagrees
    /// It does not count.
    case notCounted = "not counted"
    /// The user assumes it.
    case assumed
  }

  public let result: GeneResult
  public let role: Role
  /// The stated yes or no input after which it does not count, if that is why.
  public let invalidAfter: String?
  /// Where sources disagree and none holds all that another found: the phenotype of a patient who
  /// carries what each of them found, if it is more severe than theirs.
  public let together: String?

  public init(
    result: GeneResult, role: Role, invalidAfter: String? = nil, together: String? = nil
  ) {
    self.result = result
    self.role = role
    self.invalidAfter = invalidAfter
    self.together = together
  }
}
