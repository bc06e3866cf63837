import Pharmacogenomics
import Reporting

/// The first weeks on one line: what is taken, and when is measured what.
struct Timeline: Sendable {
  /// A vertical line at a week.
  struct Week: Sendable {
    let x: Coordinate
    let text: String
  }

  /// One daily dose, as long as it is taken; the higher, the more.
  struct Step: Sendable {
    let x: Coordinate
    let y: Coordinate
    let width: Coordinate
    let height: Coordinate
    let textX: Coordinate
    /// Missing where the bar is too short for it; the table beside the picture has it.
    let text: String?
  }

  struct Mark: Sendable {
    let x: Coordinate
    let y: Coordinate
    let isEarly: Bool
  }

  /// One way to the dose, or one test.
  struct Row: Sendable {
    let name: String
    let nameY: Coordinate
    let baseY: Coordinate
    let steps: [Step]
    let marks: [Mark]
  }

  let description: String
  let height: Coordinate
  let left = Coordinate(Self.left)
  let right = Coordinate(Self.right)
  let bottom: Coordinate
  let weeks: [Week]
  let weekY: Coordinate
  let rows: [Row]
  let hasEarly: Bool
  let legendY: Coordinate

  private static let left = 124.0
  private static let right = 470.0
  private static let barHeight = 20.0
  private static let rowHeight = 22.0

  /// `nil` where nothing is taken or measured.
  init?(_ titration: TitrationPart?, _ monitoring: MonitoringPart?) {
    let visits = monitoring?.visits ?? []
    guard let lastDay = visits.map({ $0.days.last ?? $0.days.first }).max() else { return nil }
    let axis = Axis(numbers: 1...Double(lastDay + 5), places: Self.left...Self.right)
    let plans = titration?.plans ?? []
    let most = plans.flatMap(\.steps).map(\.milligramsPerDay.approximate).max() ?? 1
    var rows: [Row] = []
    var y = 12.0
    for plan in plans {
      rows.append(Self.row(plan, axis, most: max(most, 1), y: y))
      y += Self.barHeight + 26
    }
    y += 4
    let names = (monitoring?.tests ?? []).map(\.name)
      .filter { name in visits.contains { $0.tests.contains(name) } }
    for name in names {
      rows.append(
        Row(
          name: name, nameY: Coordinate(y + 4), baseY: Coordinate(y), steps: [],
          marks: visits.filter { $0.tests.contains(name) }.map { visit in
            let middle =
              Double(visit.days.first + (visit.days.last ?? visit.days.first)) / 2
            return Mark(
              x: Coordinate(axis.place(of: middle)), y: Coordinate(y), isEarly: visit.isEarly)
          }))
      y += Self.rowHeight
    }
    self.rows = rows
    bottom = Coordinate(y - 10)
    weekY = Coordinate(y + 4)
    legendY = Coordinate(y + 22)
    height = Coordinate(y + 30)
    hasEarly = visits.contains(where: \.isEarly)
    weeks = stride(from: 0, through: lastDay / 7, by: 4).map { week in
      Week(x: Coordinate(axis.place(of: Double(max(week * 7, 1)))), text: "\(week)")
    }
    let counts = names.map { name in "\(name) \(visits.count { $0.tests.contains(name) }) times" }
    description =
      plans.map { plan in
        "\(plan.title): "
          + plan.steps.map { "from day \($0.days.first) \($0.milligramsPerDay.value) mg/day" }
          .joined(separator: ", ") + "."
      }.joined(separator: " ")
      + " In the first \(lastDay / 7) weeks: \(counts.joined(separator: ", "))."
  }

  private static func row(
    _ plan: TitrationPlanPart, _ axis: Axis, most: Double, y: Double
  ) -> Row {
    let base = y + 6 + barHeight
    return Row(
      name: plan.title, nameY: Coordinate(y), baseY: Coordinate(base),
      steps: plan.steps.map { step in
        let from = axis.place(of: Double(step.days.first))
        let to = step.days.last.map { axis.place(of: Double($0 + 1)) } ?? right
        let height = max(barHeight * step.milligramsPerDay.approximate / most, 3)
        let text = "\(step.milligramsPerDay.value) mg/day"
        return Step(
          x: Coordinate(from), y: Coordinate(base - height),
          width: Coordinate(max(to - from, 1)), height: Coordinate(height),
          textX: Coordinate(from + 6),
          text: to - from > Double(text.count) * 7 && height >= 14 ? text : nil)
      }, marks: [])
  }
}
