import Pharmacogenomics
import Reporting

/// Counts as bars side by side, each as high as its count.
struct BarPicture: Sendable {
  struct Bar: Sendable {
    let x: Coordinate
    let y: Coordinate
    let width: Coordinate
    let height: Coordinate
    /// What a pointer that rests on it is told.
    let tip: String
  }

  struct Label: Sendable {
    let x: Coordinate
    let text: String
  }

  /// Makes the picture's marks unique on a page.
  let id: String
  let title: String
  /// What the picture says, for those who do not see it.
  let description: String
  let bars: [Bar]
  let labels: [Label]
  /// The highest count, and where its line stands.
  let most: String
  let unit: String
  let left = Coordinate(Self.left)
  let right = Coordinate(Self.right)
  let top = Coordinate(Self.top)
  let bottom = Coordinate(Self.bottom)

  private static let left = 14.0
  private static let right = 466.0
  private static let top = 26.0
  private static let bottom = 146.0
  private static let widest = 44.0
  /// Width of a character of a label, and the room between two labels.
  private static let character = 7.0
  private static let gap = 8.0

  init(_ dose: DoseDistribution, id: String) {
    self.id = id
    unit = dose.unit
    title = "How many samples have which dose in \(dose.unit)"
    let counts = dose.classes.map(\.counted.count)
    let highest = max(counts.max() ?? 0, 1)
    most = CountText.grouped(highest) + (highest == 1 ? " sample" : " samples")
    let pitch = (Self.right - Self.left) / Double(max(dose.classes.count, 1))
    let axis = Axis(numbers: 0...Double(highest), places: 0...(Self.bottom - Self.top))
    let width = min(pitch * 0.8, Self.widest)
    let middles = dose.classes.indices.map { Self.left + pitch * (Double($0) + 0.5) }
    bars = zip(dose.classes, middles).map { part, middle in
      let height = axis.place(of: Double(part.counted.count))
      return Bar(
        x: Coordinate(middle - width / 2), y: Coordinate(Self.bottom - height),
        width: Coordinate(width), height: Coordinate(height),
        tip: "\(part.name) \(dose.unit): \(CountText.grouped(part.counted.count))")
    }
    // The begin of a class names it below its bar.
    let names = dose.classes.map { String($0.name.prefix { $0 != "–" }) }
    let room = Double(names.map(\.count).max() ?? 0) * Self.character + Self.gap
    let every = max(1, Int((room / pitch).rounded(.up)))
    labels = zip(names, middles).enumerated().filter { $0.offset % every == 0 }
      .map { Label(x: Coordinate($0.element.1), text: $0.element.0) }
    description =
      "From \(dose.least) to \(dose.most) \(dose.unit), half of the samples between "
      + "\(dose.lowerQuartile) and \(dose.upperQuartile). The table beside it has the counts."
  }
}

/// Counts as a page prints them.
enum CountText {
  /// `1,250,000`.
  static func grouped(_ count: Int) -> String {
    count < 1000
      ? "\(count)" : grouped(count / 1000) + "," + String("\(count % 1000 + 1000)".dropFirst())
  }
}
