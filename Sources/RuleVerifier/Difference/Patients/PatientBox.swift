/// Patients who are told apart from others by some inputs: a product of sets of values.
public struct PatientBox: Sendable, Hashable {
  /// What one input may be.
  public struct Condition: Sendable, Hashable {
    public let input: String
    /// In the order of the vocabulary, neighbouring intervals of numbers as one.
    public let values: [String]
    /// Every other value of the input; shorter to say where most values are meant.
    public let others: [String]
  }

  /// In the order of the inputs; an input that makes no difference is left out, so that there is
  /// none for everybody.
  public let conditions: [Condition]
  /// Combinations of the values of all inputs that were looked at; all numbers between two
  /// thresholds count as one value.
  public let patientCount: Int
}

extension PatientBox: CustomStringConvertible {
  /// `TPMT possible intermediate or intermediate, NUDT15 any but poor`, or `everybody`.
  public var description: String {
    conditions.isEmpty ? "everybody" : conditions.map(\.description).joined(separator: ", ")
  }
}

extension PatientBox.Condition: CustomStringConvertible {
  public var description: String {
    // Two values are as quick to read as what they leave.
    values.count > 2 && others.count < values.count
      ? "\(input) any but \(others.joined(separator: " or "))"
      : "\(input) \(values.joined(separator: " or "))"
  }
}
