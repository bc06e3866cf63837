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
    let point: PlanePicture.Patient.Point? = across.flatMap { across in
      upwards.map { .init(x: Coordinate(across), y: Coordinate($0)) }
    }
    // From a point the lines lead to the straight axes: the bands keep their labels. What is known
    // of one number alone goes through them.
    let (inX, inY) = (x.isBand(plane.patientX), y.isBand(plane.patientY))
    var path = ""
    var lines: [Box] = []
    if let across, point == nil || !inX {
      let start = point == nil || inY ? PlanePicture.bottom : y.band.to
      let end = upwards ?? PlanePicture.top
      path += "M\(Coordinate(across)) \(Coordinate(start))V\(Coordinate(end))"
      lines.append((across - 2, end, across + 2, start))
    }
    if let upwards, point == nil || !inY {
      let start = point == nil || inX ? PlanePicture.left : x.band.to
      let end = across ?? PlanePicture.right
      path += "M\(Coordinate(start)) \(Coordinate(upwards))H\(Coordinate(end))"
      lines.append((start, upwards - 2, end, upwards + 2))
    }
    self.lines = lines
    patient = PlanePicture.Patient(
      path: path, point: point,
      label: .init(x: Coordinate(labelX), y: Coordinate(labelY), text: text),
      anchor: isLeft ? "end" : "start")
    let start = isLeft ? labelX - width : labelX
    signs =
      [(start - 3, labelY - 15, start + width + 3, labelY + 5)]
      + (patient.point == nil
        ? [] : [(spot.x - 10, spot.y - 10, spot.x + 10, spot.y + 10)])
  }
}
