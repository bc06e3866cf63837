public import Pharmacogenomics
public import Rules

/// One way to the recommended dose of one patient.
public struct TitrationCourse: Sendable, Hashable {
  /// One daily dose, for some days.
  public struct Step: Sendable, Hashable {
    /// Day 1 is that of the first dose.
    public let firstDay: Int
    /// `nil` for the last step.
    public let lastDay: Int?
    /// mg per day.
    public let milligrams: ExactDecimal
    /// `nil` where no tablet fits: a liquid.
    public let tablets: TabletPlan?
  }

  public let plan: TitrationPlan
  /// The last one is the recommended dose.
  public let steps: [Step]
  /// Whether the lower dose stays longer than the plan says.
  public let isHeld: Bool

  /// Every course of the plans that reaches the dose by another way than the others.
  ///
  /// A lower first dose that would be the recommended one, or that no tablet makes, is left out.
  ///
  /// - Parameter day: The day before which the dose is not raised, where counts are awaited.
  public static func all(
    _ plans: [TitrationPlan], to amount: DoseAmount, stock: TabletStock, holdUntil day: Int? = nil
  ) -> [TitrationCourse] {
    plans.compactMap { TitrationCourse($0, to: amount, stock: stock, holdUntil: day) }
  }

  private init?(
    _ plan: TitrationPlan, to amount: DoseAmount, stock: TabletStock, holdUntil day: Int?
  ) {
    self.plan = plan
    let full = amount.tablets?.milligrams ?? amount.milligrams.start.roundedDown()
    guard let first = plan.first else {
      isHeld = false
      steps = [Step(firstDay: 1, lastDay: nil, milligrams: full, tablets: amount.tablets)]
      return
    }
    let most = min(first.milligrams, full)
    var tablets: TabletPlan?
    if amount.tablets != nil {
      tablets = TabletChooser(stock: stock).plan(
        for: MilligramRange(lower: 0, upper: most, start: most))
      if tablets == nil { return nil }
    }
    let low = tablets?.milligrams ?? most
    guard low < full else { return nil }
    let lastDay = max(first.untilDay, day ?? 0)
    isHeld = lastDay > first.untilDay
    steps = [
      Step(firstDay: 1, lastDay: lastDay, milligrams: low, tablets: tablets),
      Step(
        firstDay: lastDay + 1, lastDay: nil, milligrams: full, tablets: amount.tablets),
    ]
  }
}
