public import Pharmacogenomics

/// What somebody states of one patient beside genotypes.
public struct DescribedPatient: Sendable {
  /// By the name of the fact; what is not stated, or stated as unknown, is left out.
  public let facts: [String: StatedValue]
  public let weight: BodyWeight?
  public let stock: TabletStock?

  /// A file that was read, or what is wrong with it.
  public struct Loaded: Sendable {
    /// `nil` where there are findings.
    public let patient: DescribedPatient?
    /// In the order of their places.
    public let diagnostics: [Diagnostic]

    public init(patient: DescribedPatient?, diagnostics: [Diagnostic]) {
      self.patient = patient
      self.diagnostics = diagnostics
    }
  }

  public init(facts: [String: StatedValue], weight: BodyWeight?, stock: TabletStock?) {
    self.facts = facts
    self.weight = weight
    self.stock = stock
  }
}
