import Pharmacogenomics

/// Doses with their counts, put into classes.
struct DoseSpread {
  private let sorted: [(dose: ExactDecimal, count: Int)]
  private let total: Int
  private let unit: String
  private let step: ExactDecimal
  private let places: Int
  private let isClassed: Bool

  /// More doses than this are counted in classes.
  private static let most = 20

  /// - Parameters:
  ///   - step: How wide a class is.
  ///   - places: Decimals of a dose.
  ///   - isClassed: Whether few doses are put into classes too.
  init(
    _ counts: [ExactDecimal: Int], unit: String, step: ExactDecimal, places: Int,
    isClassed: Bool = false
  ) {
    sorted = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    total = counts.values.reduce(0, +)
    self.unit = unit
    self.step = step
    self.places = places
    self.isClassed = isClassed || counts.count > Self.most
  }

  /// `nil` without a dose.
  var distribution: DoseDistribution? {
    guard let first = sorted.first, let last = sorted.last else { return nil }
    return DoseDistribution(
      unit: unit, classes: isClassed ? classes(to: last.dose) : single,
      least: first.dose, lowerQuartile: quantile(1), median: quantile(2),
      upperQuartile: quantile(3), most: last.dose)
  }

  /// One class a dose.
  private var single: [DoseDistribution.Class] {
    sorted.map { dose, count in
      DoseDistribution.Class(name: "\(dose)", counted: CountedShare(count, of: total))
    }
  }

  /// Classes of equal width from the lowest dose on.
  private func classes(to last: ExactDecimal) -> [DoseDistribution.Class] {
    var counts: [Int: Int] = [:]
    for (dose, count) in sorted { counts[dose.wholeMultiples(of: step), default: 0] += count }
    let unit = ExactDecimal(1, places: places)
    let first = counts.keys.min() ?? 0
    return (first...last.wholeMultiples(of: step)).map { number in
      let lower = ExactDecimal(number) * step
      let upper = ExactDecimal(number + 1) * step - unit
      return DoseDistribution.Class(
        name: "\(lower.text(places: places))–\(upper.text(places: places))",
        counted: CountedShare(counts[number] ?? 0, of: total))
    }
  }

  /// The least dose that so many quarters of the samples do not exceed.
  private func quantile(_ quarters: Int) -> ExactDecimal {
    var seen = 0
    for (dose, count) in sorted {
      seen += count
      if seen * 4 >= total * quarters { return dose }
    }
    return sorted.last?.dose ?? 0
  }
}
