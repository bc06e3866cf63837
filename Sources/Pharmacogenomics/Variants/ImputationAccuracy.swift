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

extension ImputationAccuracy: CustomStringConvertible {
  /// `DR2 0.97`.
  public var description: String { "\(field) \(value?.description ?? "not stated")" }
}

extension Sequence<ImputationAccuracy> {
  /// The first of the least; one that cannot be read is less than any.
  public func least() -> ImputationAccuracy? {
    self.min { one, other in
      guard let right = other.value else { return false }
      guard let left = one.value else { return true }
      return left < right
    }
  }
}

extension VariantRecord {
  /// The accuracy of a record that an imputing program may have guessed: it states one, and does
  /// not mark the record as typed.
  public var possibleGuess: ImputationAccuracy? { isMarkedTyped ? nil : imputationAccuracy }
}
