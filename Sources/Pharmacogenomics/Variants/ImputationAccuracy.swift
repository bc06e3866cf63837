/// How well an imputing program says that it guessed a record, over the samples of its panel.
public struct ImputationAccuracy: Sendable, Hashable {
  /// The INFO entry: `R2` of Minimac, `DR2` of Beagle.
  public let field: String
  /// The squared correlation with the true dosage, the least of the ALTs; `nil` where none is
  /// readable.
  public let value: ExactDecimal?

  public init(field: String, value: ExactDecimal?) {
    self.field = field
    self.value = value
  }
}
