public import Pharmacogenomics

/// A numeric input: its unit, the numbers that are plausible, and the places at which the rules
/// cut them.
///
/// The cuts make the input finite: all numbers of one cell are decided alike.
public struct NumberScale: Sendable, Hashable {
  /// A place between two cells.
  public struct Cut: Sendable, Hashable, Comparable {
    let value: ExactDecimal
    /// Whether the value itself lies below the cut.
    let isAbove: Bool

    public static func < (lhs: Self, rhs: Self) -> Bool {
      lhs.value == rhs.value ? !lhs.isAbove && rhs.isAbove : lhs.value < rhs.value
    }

    fileprivate var asUpper: NumberInterval.Bound { .init(value, isIncluded: isAbove) }
    fileprivate var asLower: NumberInterval.Bound { .init(value, isIncluded: !isAbove) }
  }

  /// `kg`, `x10^9/L`.
  public let unit: MeasureUnit
  /// Numbers outside are refused as slips, both ends included.
  public let plausible: ClosedRange<ExactDecimal>
  /// Whether a patient is worse off the lower the number is, as with blood counts.
  public let worsensAsItFalls: Bool
  /// Ascending; they cover every plausible number.
  public let cells: [NumberInterval]

  /// - Parameter intervals: Every interval that a condition names.
  public init(
    unit: MeasureUnit, plausible: ClosedRange<ExactDecimal>, worsensAsItFalls: Bool = false,
    intervals: [NumberInterval]
  ) {
    self.unit = unit
    self.worsensAsItFalls = worsensAsItFalls
    self.plausible = plausible
    var cuts: Set<Cut> = []
    for interval in intervals {
      if let lower = interval.lower {
        cuts.insert(Cut(value: lower.value, isAbove: !lower.isIncluded))
      }
      if let upper = interval.upper {
        cuts.insert(Cut(value: upper.value, isAbove: upper.isIncluded))
      }
    }
    let sorted = cuts.sorted()
    let all = zip([nil] + sorted.map(\.asLower), sorted.map(\.asUpper) + [nil]).map {
      NumberInterval(lower: $0, upper: $1)
    }
    cells = all.filter { $0.overlaps(plausible) }
  }

  /// What each cell is called: `at least 3.5 and below 4 x10^9/L`.
  public var names: [String] { cells.map(name) }

  /// The name of the cell in which a number lies.
  public func name(of value: ExactDecimal) -> String {
    cells.first { $0.contains(value) }.map(name) ?? DecisionInput.unknown
  }

  /// The name of the cell in which a quotient lies, found without dividing; `divisor` is above 0.
  func name(of dividend: ExactDecimal, dividedBy divisor: ExactDecimal) -> String {
    cells.first { $0.multiplied(by: divisor).contains(dividend) }.map(name)
      ?? DecisionInput.unknown
  }

  /// The names of the cells that make up an interval whose ends are cuts.
  public func names(in interval: NumberInterval) -> Set<String> {
    Set(cells.filter { isCell($0, in: interval) }.map(name))
  }

  private func name(_ cell: NumberInterval) -> String {
    cell.lower == nil && cell.upper == nil ? "\(cell)" : "\(cell) \(unit.rawValue)"
  }

  /// Cells never straddle an end of the interval, so that comparing ends is enough.
  private func isCell(_ cell: NumberInterval, in interval: NumberInterval) -> Bool {
    let startsInside =
      interval.lower.map { end in
        cell.lower.map {
          $0.value > end.value || ($0.value == end.value && (end.isIncluded || !$0.isIncluded))
        } ?? false
      } ?? true
    let endsInside =
      interval.upper.map { end in
        cell.upper.map {
          $0.value < end.value || ($0.value == end.value && (end.isIncluded || !$0.isIncluded))
        } ?? false
      } ?? true
    return startsInside && endsInside
  }
}
