import Pharmacogenomics
import Reporting

/// The patient in the plane, and the places that the sign and its label take.
struct PlaneMarker: Sendable {
  /// Left, top, right, bottom.
  typealias Box = (left: Double, top: Double, right: Double, bottom: Double)

  let patient: PlanePicture.Patient
  /// The places of the disc and its label.
  let signs: [Box]
  /// The places of the dashed lines.
  let lines: [Box]

  /// Width of a character of the label.
  private static let character = 8.2

  init(_ plane: PlanePart, _ x: PlaneLayout, _ y: PlaneLayout) {
    let text = [plane.patientX, plane.patientY].map { $0?.value.description ?? "?" }
      .joined(separator: " / ")
    let width = Double(text.count) * Self.character
    let across = plane.patientX.map { x.place(of: $0.approximate) }
    let upwards = plane.patientY.map { y.place(of: $0.approximate) }
    let spot = (x: across ?? PlanePicture.right - width, y: upwards ?? PlanePicture.top + 20)
    let isLeft = spot.x + 12 + width > PlanePicture.right
    let labelX = isLeft ? spot.x - 11 : spot.x + 11
    // Above the dashed line.
    let labelY = max(spot.y - 7, PlanePicture.top + 14)
    // A point in a band needs no line along it.
    let rises =
      across.map { across in
        let end = upwards ?? PlanePicture.top
        return y.isBand(plane.patientY)
          ? "" : "M\(Coordinate(across)) \(Coordinate(PlanePicture.bottom))V\(Coordinate(end))"
      } ?? ""
    let reaches =
      upwards.map { upwards in
        let end = across ?? PlanePicture.right
        return x.isBand(plane.patientX)
          ? "" : "M\(Coordinate(PlanePicture.left)) \(Coordinate(upwards))H\(Coordinate(end))"
      } ?? ""
    patient = PlanePicture.Patient(
      path: rises + reaches,
      point: across.flatMap { across in
        upwards.map { .init(x: Coordinate(across), y: Coordinate($0)) }
      },
      label: .init(x: Coordinate(labelX), y: Coordinate(labelY), text: text),
      anchor: isLeft ? "end" : "start")
    let start = isLeft ? labelX - width : labelX
    signs =
      [(start - 3, labelY - 15, start + width + 3, labelY + 5)]
      + (patient.point == nil
        ? [] : [(spot.x - 10, spot.y - 10, spot.x + 10, spot.y + 10)])
    lines =
      (across == nil
        ? []
        : [(spot.x - 2, upwards ?? PlanePicture.top, spot.x + 2, PlanePicture.bottom)])
      + (upwards == nil
        ? []
        : [(PlanePicture.left, spot.y - 2, across ?? PlanePicture.right, spot.y + 2)])
  }
}
