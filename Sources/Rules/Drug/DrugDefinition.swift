public import Pharmacogenomics

/// The drug: its target, ceiling, tablets and the weights for which it is computed.
public struct DrugDefinition: Sendable {
  /// `azathioprine`.
  public let name: String
  /// Standard dose, mg per kg and day; doses are fractions of it.
  public let target: Located<ExactDecimal>
  /// No rule, rounding or tablet exceeds it, mg per kg and day.
  public let ceiling: Located<ExactDecimal>
  /// Weights in kilograms outside which no dose is computed.
  public let acceptedWeight: ClosedRange<ExactDecimal>
  /// Weights in kilograms outside which the report asks to check the weight.
  public let usualWeight: ClosedRange<ExactDecimal>
  /// Daily dose in mg above which the report asks to check the weight.
  public let checkAbove: ExactDecimal
  public let stock: TabletStock
  /// Sources of all of the above, in the order of the file.
  public let sources: [SourceReference]

  public init(
    name: String, target: Located<ExactDecimal>, ceiling: Located<ExactDecimal>,
    acceptedWeight: ClosedRange<ExactDecimal>, usualWeight: ClosedRange<ExactDecimal>,
    checkAbove: ExactDecimal, stock: TabletStock, sources: [SourceReference]
  ) {
    self.name = name
    self.target = target
    self.ceiling = ceiling
    self.acceptedWeight = acceptedWeight
    self.usualWeight = usualWeight
    self.checkAbove = checkAbove
    self.stock = stock
    self.sources = sources
  }
}
