import Pharmacogenomics
public import Rules

/// Chooses tablets: of the amounts that lie in the band, the one nearest the start point.
///
/// A tie takes the lower. If none lies in the band, the largest amount below it. Never
/// above the band, whatever the stock (promise 4).
public struct TabletChooser: Sendable {
  /// A whole tablet or a half, in hundredths of a mg.
  private struct Unit {
    let amount: Int
    let strength: ExactDecimal
    let isHalf: Bool
  }

  private let units: [Unit]

  public init(stock: TabletStock) {
    let hundredths = { (value: ExactDecimal) in value.wholeMultiples(of: ExactDecimal(1, places: 2))
    }
    let whole = stock.strengths.map {
      Unit(amount: hundredths($0.milligrams), strength: $0.milligrams, isHalf: false)
    }
    let halves = stock.strengths.filter(\.isScored).map {
      Unit(amount: hundredths($0.milligrams) / 2, strength: $0.milligrams, isHalf: true)
    }
    // Larger pieces first; of equal amounts the whole tablet, so that no tablet is cut in vain.
    units = (whole + halves).sorted {
      ($0.amount, $1.isHalf ? 1 : 0) > ($1.amount, $0.isHalf ? 1 : 0)
    }
  }

  /// The plan for a band, `nil` when not even the smallest piece fits under its upper end.
  ///
  /// The same choice as that of `trials`, found from the start point outwards.
  ///
  /// - Complexity: O(upper end in hundredths of a mg / greatest common step × units).
  func plan(for band: MilligramRange) -> TabletPlan? {
    guard let last = amounts(upTo: band.upper) else { return nil }
    let made = fewestPieces(upTo: last, step: step)
    let amount = { (index: Int) in ExactDecimal(index) * stepMilligrams }
    let start = min(band.start.wholeMultiples(of: stepMilligrams), last)
    let below = (1...max(1, start)).reversed().first { $0 <= last && made[$0] != nil }
    let above = start < last ? (start + 1...last).first { made[$0] != nil } : nil
    let inBand = [below, above].compactMap { $0 }.filter { amount($0) >= band.lower }
    // Of two amounts as near, the first is the lower.
    let nearest = inBand.min {
      distance(amount($0), band.start) < distance(amount($1), band.start)
    }
    guard let index = nearest ?? made.indices.dropFirst().last(where: { made[$0] != nil }) else {
      return nil
    }
    return TabletPlan(
      milligrams: amount(index), pieces: pieces(of: index, made: made, step: step),
      isBelowBand: nearest == nil)
  }

  /// Every amount that the stock makes up to a band's upper end, ascending, and which one is taken.
  public func trials(for band: MilligramRange) -> [TabletTrial] {
    amounts(upTo: band.upper).map { trials(for: band, fewestPieces(upTo: $0, step: step)) } ?? []
  }

  /// Any amount is a multiple of it, in hundredths of a mg.
  private var step: Int { units.reduce(0) { Self.greatestCommonDivisor($0, $1.amount) } }

  private var stepMilligrams: ExactDecimal { ExactDecimal(step, places: 2) }

  /// How many multiples of the step lie under the end; `nil` if none does.
  private func amounts(upTo end: ExactDecimal) -> Int? {
    let count = step > 0 ? end.wholeMultiples(of: stepMilligrams) : 0
    return count > 0 ? count : nil
  }

  private func trials(
    for band: MilligramRange, _ made: [(count: Int, unit: Int)?]
  ) -> [TabletTrial] {
    let amounts = made.indices.dropFirst().filter { made[$0] != nil }
      .map { ExactDecimal($0) * stepMilligrams }
    let best =
      amounts.filter { $0 >= band.lower }
      .min { distance($0, band.start) < distance($1, band.start) } ?? amounts.last
    return amounts.map { amount in
      TabletTrial(
        milligrams: amount, isInBand: amount >= band.lower,
        distance: distance(amount, band.start), isChosen: amount == best)
    }
  }

  private func distance(_ one: ExactDecimal, _ other: ExactDecimal) -> ExactDecimal {
    one > other ? one - other : other - one
  }

  /// For each multiple of the step, the number of pieces and the last piece added.
  private func fewestPieces(upTo last: Int, step: Int) -> [(count: Int, unit: Int)?] {
    var made: [(count: Int, unit: Int)?] = Array(repeating: nil, count: last + 1)
    made[0] = (0, -1)
    for index in 1...max(1, last) {
      for (number, unit) in units.enumerated() {
        let rest = index - unit.amount / step
        guard rest >= 0, let before = made[rest] else { continue }
        if made[index].map({ before.count + 1 < $0.count }) ?? true {
          made[index] = (before.count + 1, number)
        }
      }
    }
    return made
  }

  private func pieces(
    of index: Int, made: [(count: Int, unit: Int)?], step: Int
  ) -> [TabletPlan.Pieces] {
    var counts: [Int: Int] = [:]
    var rest = index
    while rest > 0, let last = made[rest] {
      counts[last.unit, default: 0] += 1
      rest -= units[last.unit].amount / step
    }
    return counts.keys.sorted().map { number in
      TabletPlan.Pieces(
        count: counts[number] ?? 0, strength: units[number].strength,
        isHalf: units[number].isHalf)
    }
  }

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : greatestCommonDivisor(other, one % other)
  }
}
