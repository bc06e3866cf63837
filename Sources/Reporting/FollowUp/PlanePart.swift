/// Two measured numbers that the rules judge together, as a plane: its zones and the patient in it.
public struct PlanePart: Sendable, Encodable {
  /// The decision whose zones these are.
  public let decision: String
  /// Across.
  public let x: PlaneAxis
  /// Upwards.
  public let y: PlaneAxis
  /// `y` by `x`, where the decision asks for it too.
  public let ratio: PlaneRatio?
  /// Every zone once, `x` ascending, then `y`, then the ratio; together they cover the plane.
  public let zones: [PlaneZone]
  /// The measured `x`; left out where it is not known.
  public let patientX: ReportNumber?
  /// The measured `y`; left out where it is not known.
  public let patientY: ReportNumber?
  /// The zone in which the patient lies, counted from 0; left out where one number is not known.
  public let patientZone: Int?
}

/// One side of the plane.
public struct PlaneAxis: Sendable, Encodable {
  public let name: String
  public let asks: String
  public let unit: String
  /// The least number that is plausible.
  public let least: ReportNumber
  /// Where the rules cut it, ascending.
  public let limits: [ReportNumber]
}

/// The quotient of both.
public struct PlaneRatio: Sendable, Encodable {
  public let name: String
  public let asks: String
  public let unit: String
  /// Where the rules cut it, ascending.
  public let limits: [ReportNumber]
}

/// All points that one rule answers within one cell of both numbers.
public struct PlaneZone: Sendable, Encodable {
  public let x: PlaneRange
  public let y: PlaneRange
  /// Left out where the cell is answered alike whatever the ratio.
  public let ratio: PlaneRange?
  /// `reduce`.
  public let next: String
  /// What the values mean there.
  public let text: String
  public let rule: String
  /// `rules/azathioprine/follow-up/metabolite-zone.yaml:30`.
  public let location: String
}

/// Numbers between two limits.
public struct PlaneRange: Sendable, Hashable, Encodable {
  /// Left out where it has no lower end.
  public let lower: ReportNumber?
  public let includesLower: Bool
  /// Left out where it has no upper end.
  public let upper: ReportNumber?
  public let includesUpper: Bool

  /// Whether it is one number alone.
  public var isOneNumber: Bool { lower != nil && lower == upper }
}
