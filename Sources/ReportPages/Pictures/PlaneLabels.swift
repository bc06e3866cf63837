/// Finds a place for the label of a zone.
enum PlaneLabels {
  /// Width of a character, and height of a line.
  private static let character = 6.4
  private static let line = 14.0

  /// The first of the texts that fits, where it stands on nothing else, at most on a dashed line;
  /// `nil` where none does.
  static func label(
    _ texts: [String], in patch: PlanePolygon, _ marker: PlaneMarker
  ) -> PlanePicture.Label? {
    for text in texts {
      for boxes in [marker.signs + marker.lines, marker.signs] {
        if let label = label(text, in: patch, clearOf: boxes) { return label }
      }
    }
    return nil
  }

  private static func label(
    _ text: String, in patch: PlanePolygon, clearOf boxes: [PlaneMarker.Box]
  ) -> PlanePicture.Label? {
    let width = Double(text.count) * character
    for level in levels(of: patch) {
      let (over, under) = (level - line / 2, level + line / 2)
      guard let upper = patch.chord(at: over), let lower = patch.chord(at: under) else { continue }
      let left = max(upper.lowerBound, lower.lowerBound)
      let right = min(upper.upperBound, lower.upperBound)
      guard right - left >= width + 2 else { continue }
      for share in [0.5, 0.06, 0.94] {
        let start = left + (right - left - width) * share
        let isFree = boxes.allSatisfy { box in
          start + width < box.left || start > box.right || under < box.top || over > box.bottom
        }
        if isFree {
          return .init(x: Coordinate(start + width / 2), y: Coordinate(level + 4.5), text: text)
        }
      }
    }
    return nil
  }

  /// Levels to try: the middle first, then away from it.
  private static func levels(of patch: PlanePolygon) -> [Double] {
    let height = patch.height
    let length = height.upperBound - height.lowerBound
    return [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2, 0.86, 0.14].map { height.lowerBound + length * $0 }
  }
}
