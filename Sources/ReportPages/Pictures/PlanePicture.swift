import Pharmacogenomics
import Reporting

/// The plane of two measured numbers: its zones, and the patient in it.
///
/// Each zone carries a number and its step; the number leads to what it means, below the picture.
struct PlanePicture: Sendable {
  /// A limit, or the number of a band.
  struct Tick: Sendable {
    let place: Coordinate
    /// Missing where it would stand on another one.
    let text: String?
  }

  /// One patch.
  struct Zone: Sendable {
    let next: String
    /// `M96 290L…Z`.
    let path: String
    let label: Label?
    /// For those who point at it.
    let tip: String
    /// In the numbers of the key.
    let number: Int
    /// Whether the patient lies in it.
    let isHere: Bool
  }

  struct Label: Sendable {
    let x: Coordinate
    let y: Coordinate
    let text: String
  }

  /// What a number of the picture means.
  struct Entry: Sendable {
    let number: Int
    let next: String
    let text: String
    let isHere: Bool
  }

  /// The patient's point, or a line where one number is not known.
  struct Patient: Sendable {
    let path: String
    let point: Point?
    let label: Label
    let anchor: String

    struct Point: Sendable {
      let x: Coordinate
      let y: Coordinate
    }
  }

  let description: String
  let xTitle: String
  let yTitle: String
  let left = Coordinate(Self.left)
  let right = Coordinate(Self.right)
  let top = Coordinate(Self.top)
  let bottom = Coordinate(Self.bottom)
  let xTicks: [Tick]
  let yTicks: [Tick]
  let zones: [Zone]
  let patient: Patient
  let entries: [Entry]
  /// How the patient is shown.
  let sign: String
  /// What a slanted border is.
  let slant: String?
  /// Whether a number is judged alone and has a band of its own.
  let bands: String?

  static let left = 58.0
  static let right = 468.0
  static let top = 32.0
  static let bottom = 322.0
  private static let bandWidth = 54.0
  private static let bandHeight = 30.0

  init(_ plane: PlanePart) {
    let x = PlaneLayout(
      plane.x, plane.zones.map(\.x), patient: plane.patientX, from: Self.left, to: Self.right,
      band: Self.bandWidth)
    let y = PlaneLayout(
      plane.y, plane.zones.map(\.y), patient: plane.patientY, from: Self.bottom, to: Self.top,
      band: Self.bandHeight)
    xTitle = "\(plane.x.asks), \(plane.x.unit)"
    yTitle = "\(plane.y.asks), \(plane.y.unit)"
    xTicks = Self.ticks(plane.x, x, apart: 36)
    yTicks = Self.ticks(plane.y, y, apart: 16)
    let marker = PlaneMarker(plane, x, y)
    patient = marker.patient
    var entries: [Entry] = []
    zones = plane.zones.enumerated().map { index, zone in
      let isHere = index == plane.patientZone
      let known = entries.firstIndex { $0.next == zone.next && $0.text == zone.text }
      let place = known ?? entries.count
      let isKnownHere = known.map { entries[$0].isHere } ?? false
      let entry = Entry(
        number: place + 1, next: zone.next, text: zone.text, isHere: isHere || isKnownHere)
      if known == nil { entries.append(entry) } else { entries[place] = entry }
      let patch = Self.patch(zone, x, y)
      return Zone(
        next: zone.next, path: Self.path(patch),
        label: PlaneLabels.label(["\(place + 1) \(zone.next)", "\(place + 1)"], in: patch, marker),
        tip: "\(zone.next): \(zone.text)", number: place + 1, isHere: isHere)
    }
    self.entries = entries
    slant = plane.ratio.map { ratio in
      let limits = ratio.limits.map(\.value.description).joined(separator: ", ")
      return "The slanted border: \(ratio.asks), \(limits) \(ratio.unit)."
    }
    let singles = [(x, plane.x), (y, plane.y)].compactMap { layout, side in
      layout.single == nil ? nil : side.least.value
    }
    bands =
      singles.isEmpty
      ? nil
      : "The bands along the axes hold exactly "
        + Set(singles).sorted().map(\.description).joined(separator: " or ") + "."
    sign =
      patient.point == nil
      ? "The patient lies somewhere on the dashed line; the other value is not known."
      : "The disc is the patient."
    description = Self.description(of: plane)
  }

  private static func ticks(
    _ side: PlaneAxis, _ layout: PlaneLayout, apart: Double
  ) -> [Tick] {
    var last: Double?
    return side.limits.map { limit in
      let place = layout.place(of: limit.approximate)
      let isFree = last.map { abs($0 - place) >= apart } ?? true
      if isFree { last = place }
      return Tick(place: Coordinate(place), text: isFree ? limit.value.description : nil)
    }
  }

  /// The places that a zone takes.
  static func patch(_ zone: PlaneZone, _ x: PlaneLayout, _ y: PlaneLayout) -> PlanePolygon {
    guard let across = x.shown(zone.x), let upwards = y.shown(zone.y) else {
      let places = { (layout: PlaneLayout, range: PlaneRange) in
        layout.shown(range).map { numbers in
          let ends = [layout.straight(numbers.lowerBound), layout.straight(numbers.upperBound)]
          return min(ends[0], ends[1])...max(ends[0], ends[1])
        } ?? layout.bandPlaces
      }
      return PlanePolygon(x: places(x, zone.x), y: places(y, zone.y))
    }
    var polygon = PlanePolygon(x: across, y: upwards)
    if let lower = zone.ratio?.lower?.approximate {
      polygon = polygon.clipped { $0.y - lower * $0.x }
    }
    if let upper = zone.ratio?.upper?.approximate {
      polygon = polygon.clipped { upper * $0.x - $0.y }
    }
    return polygon.moved { .init(x: x.straight($0.x), y: y.straight($0.y)) }
  }

  private static func path(_ patch: PlanePolygon) -> String {
    let places = patch.corners.map { "\(Coordinate($0.x)) \(Coordinate($0.y))" }
    return places.isEmpty ? "" : "M" + places.joined(separator: "L") + "Z"
  }

  private static func description(of plane: PlanePart) -> String {
    let side = { (axis: PlaneAxis, word: String) in
      "\(axis.asks) \(word), with limits at "
        + axis.limits.map(\.value.description).joined(separator: ", ")
    }
    let patient: String
    switch (plane.patientX, plane.patientY) {
    case (let x?, let y?):
      let zone = plane.patientZone.map { ", in a zone of: " + plane.zones[$0].next } ?? ""
      patient = "The patient lies at \(x.value) across and \(y.value) upwards\(zone)."
    case (let x?, nil): patient = "The patient lies somewhere at \(x.value) across."
    case (nil, let y?): patient = "The patient lies somewhere at \(y.value) upwards."
    case (nil, nil): patient = ""
    }
    return "\(side(plane.x, "across")); \(side(plane.y, "upwards")). \(patient)"
  }
}
