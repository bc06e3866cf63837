/// A convex patch of a plane.
struct PlanePolygon: Sendable {
  struct Point: Sendable {
    let x: Double
    let y: Double
  }

  /// Around it, each corner once.
  private(set) var corners: [Point]

  init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    corners = [
      Point(x: x.lowerBound, y: y.lowerBound), Point(x: x.upperBound, y: y.lowerBound),
      Point(x: x.upperBound, y: y.upperBound), Point(x: x.lowerBound, y: y.upperBound),
    ]
  }

  /// What of it lies where a linear function is not below 0.
  func clipped(_ side: (Point) -> Double) -> PlanePolygon {
    var kept: [Point] = []
    for (number, corner) in corners.enumerated() {
      let next = corners[(number + 1) % corners.count]
      let (here, there) = (side(corner), side(next))
      if here >= 0 { kept.append(corner) }
      if (here > 0 && there < 0) || (here < 0 && there > 0) {
        let share = here / (here - there)
        kept.append(
          Point(
            x: corner.x + share * (next.x - corner.x), y: corner.y + share * (next.y - corner.y)))
      }
    }
    var polygon = self
    polygon.corners = kept
    return polygon
  }

  func moved(_ place: (Point) -> Point) -> PlanePolygon {
    var polygon = self
    polygon.corners = corners.map(place)
    return polygon
  }

  /// The part of a level line that lies in it.
  func chord(at y: Double) -> ClosedRange<Double>? {
    var crossings: [Double] = []
    for (number, corner) in corners.enumerated() {
      let next = corners[(number + 1) % corners.count]
      guard min(corner.y, next.y) <= y, y <= max(corner.y, next.y) else { continue }
      if corner.y == next.y {
        crossings += [corner.x, next.x]
      } else {
        crossings.append(corner.x + (y - corner.y) / (next.y - corner.y) * (next.x - corner.x))
      }
    }
    guard let least = crossings.min(), let most = crossings.max() else { return nil }
    return least...most
  }

  /// From its lowest to its highest corner.
  var height: ClosedRange<Double> {
    let levels = corners.map(\.y)
    return (levels.min() ?? 0)...(levels.max() ?? 0)
  }
}
