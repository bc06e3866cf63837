/// Patients for whom the same becomes another.
public struct PatientGroup<Change: Sendable & Hashable>: Sendable, Hashable {
  public let change: Change
  /// Together these are the patients; none overlaps another.
  public let boxes: [PatientBox]
  /// Combinations of all inputs that were looked at.
  public let totalCount: Int

  /// Combinations of the group.
  public var patientCount: Int { boxes.reduce(0) { $0.addingUpTo($1.patientCount) } }
}

extension Int {
  /// The sum, or the greatest number if it is greater than that.
  func addingUpTo(_ other: Int) -> Int {
    let (sum, isOverflow) = addingReportingOverflow(other)
    return isOverflow ? .max : sum
  }

  /// The product, or the greatest number if it is greater than that.
  func timesUpTo(_ other: Int) -> Int {
    let (product, isOverflow) = multipliedReportingOverflow(by: other)
    return isOverflow ? .max : product
  }
}
