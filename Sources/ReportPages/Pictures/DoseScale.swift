import Pharmacogenomics
import Reporting

/// The dose on a scale from nothing to the drug's ceiling, with its band and target.
struct DoseScale: Sendable {
  /// A label, or a line of the scale.
  struct Tick: Sendable {
    let x: Coordinate
    let text: String
  }

  /// Text that stands at a place of the scale, wherever there is room for it.
  struct Label: Sendable {
    let x: Coordinate
    /// SVG's `text-anchor`: start, middle or end.
    let anchor: String
    let text: String
  }

  /// What the picture says, for those who do not see it.
  let description: String
  let left = Coordinate(Self.left)
  let right = Coordinate(Self.right)
  let width = Coordinate(Self.right - Self.left)
  let ticks: [Tick]
  let bandX: Coordinate
  let bandWidth: Coordinate
  let bandLabel: Label
  let targetX: Coordinate
  let targetLabel: Label
  let chosenX: Coordinate
  let chosenLabel: Label
  let ceilingLabel: String

  private static let left = 14.0
  private static let right = 466.0
  /// Width of a character of a label, for keeping the label inside.
  private static let character = 7.2

  init(_ dose: DosePart, weight: PatientLine.Weight) {
    let kilograms = weight.kilograms.approximate
    let ceiling = dose.ceilingMilligramsPerKilogram.approximate
    let axis = Axis(numbers: 0...(ceiling * kilograms), places: Self.left...Self.right)
    ticks = (0...Int((ceiling * 2).rounded(.down))).map { half in
      Tick(
        x: Coordinate(axis.place(of: Double(half) / 2 * kilograms)),
        text: half % 2 == 0 ? "\(half / 2)" : "\(half / 2).5")
    }
    let band = dose.bandMilligramsPerDay.map { axis.place(of: $0.approximate) }
    let (lower, upper) = (band.first ?? Self.left, band.last ?? Self.left)
    bandX = Coordinate(lower)
    bandWidth = Coordinate(max(upper - lower, 2))
    let bandText =
      "band " + dose.bandMilligramsPerDay.map(\.value.description).joined(separator: "–")
      + " mg/day"
    bandLabel = Self.label(bandText, at: (lower + upper) / 2)

    let chosen = axis.place(of: Double(dose.amount.description) ?? 0)
    let chosenText =
      "\(dose.amount) mg/day" + (dose.tablets.map { " (\($0))" } ?? " (no tablets)")
    chosenX = Coordinate(chosen)
    chosenLabel = Self.label(chosenText, at: chosen)

    let full = dose.targetMilligramsPerKilogram.value * weight.kilograms.value
    let target = axis.place(of: Double(full.description) ?? 0)
    let targetText = "target \(full.roundedDown()) mg/day"
    targetX = Coordinate(target)
    // On the side where the line of the dose is not.
    targetLabel =
      chosen < target
      ? Label(x: Coordinate(target + 7), anchor: "start", text: targetText)
      : Label(x: Coordinate(target - 7), anchor: "end", text: targetText)

    let most = (dose.ceilingMilligramsPerKilogram.value * weight.kilograms.value).roundedDown()
    ceilingLabel = "ceiling \(most) mg/day"
    description =
      "A scale from 0 to the ceiling of \(dose.ceilingMilligramsPerKilogram.value) mg/kg/day, "
      + "\(most) mg/day at this weight. \(chosenText); \(bandText); \(targetText)."
  }

  /// A label above or below its place, moved inwards where it would stand outside.
  private static func label(_ text: String, at place: Double) -> Label {
    let half = Double(text.count) * character / 2
    return Label(
      x: Coordinate(min(max(place, left - 8 + half), right + 8 - half)), anchor: "middle",
      text: text)
  }
}
