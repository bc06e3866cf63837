import Pharmacogenomics
import Reporting

/// Every defining position of the genes side by side: what was seen there, and what was not.
struct EvidenceStrip: Sendable {
  /// One sign; the shape tells what the colour tells.
  struct Mark: Sendable {
    let x: Coordinate
    let y: Coordinate
    /// What a pointer that rests on it is told.
    let tip: String
    let isVariant: Bool
    let isReference: Bool
    let isAssumed: Bool
    let isMissing: Bool
    let isFailed: Bool
    let isUnlisted: Bool

    init(_ sign: EvidenceSign, x: Double, y: Double, tip: String) {
      self.x = Coordinate(x)
      self.y = Coordinate(y)
      self.tip = tip
      isVariant = sign == .variant
      isReference = sign == .reference
      isAssumed = sign == .assumed
      isMissing = sign == .missing
      isFailed = sign == .failed
      isUnlisted = sign == .unlisted
    }
  }

  /// The name of a core position below its sign, with a line to it.
  struct Leader: Sendable {
    let x: Coordinate
    let fromY: Coordinate
    let toY: Coordinate
    let labelX: Coordinate
    let labelY: Coordinate
    let text: String
  }

  struct Row: Sendable {
    let name: String
    let nameY: Coordinate
    let marks: [Mark]
    let leaders: [Leader]
  }

  /// One entry of the legend.
  struct Entry: Sendable {
    let mark: Mark
    let textX: Coordinate
    let textY: Coordinate
    let text: String
  }

  let description: String
  let height: Coordinate
  let rows: [Row]
  let legend: [Entry]

  private static let left = 16.0
  private static let right = 464.0
  private static let line = 16.0

  /// `nil` where no file was read.
  init?(_ genes: [GenePart]) {
    let shown = genes.filter { !$0.positions.isEmpty }
    if shown.isEmpty { return nil }
    var y = 12.0
    var rows: [Row] = []
    for gene in shown {
      let row = Self.row(gene, top: y)
      rows.append(row)
      y += 48 + Double(row.leaders.count) * Self.line
    }
    self.rows = rows
    let seen = Set(shown.flatMap(\.positions).map(EvidenceSign.init))
    let signs = EvidenceSign.allCases.filter { seen.contains($0) || !$0.isRare }
    legend = Self.legend(signs, y: y)
    height = Coordinate(y + 10)
    description = shown.map { gene in
      let counts = EvidenceSign.allCases.compactMap { sign -> String? in
        let count = gene.positions.count { EvidenceSign($0) == sign }
        return count == 0 ? nil : "\(count) \(sign.rawValue)"
      }
      return "\(gene.gene): \(gene.positions.count) defining positions, "
        + counts.joined(separator: ", ") + "."
    }.joined(separator: " ")
  }

  private static func row(_ gene: GenePart, top: Double) -> Row {
    let pitch = min((right - left) / Double(gene.positions.count), 16)
    let middle = top + 18
    let places = gene.positions.indices.map { left + pitch * (Double($0) + 0.5) }
    let marks = zip(gene.positions, places).map { position, x in
      let sign = EvidenceSign(position)
      return Mark(
        sign, x: x, y: middle,
        tip: "\(position.label) \(position.genotype ?? "-"): \(sign.rawValue)")
    }
    let named = zip(gene.positions, places).filter { $0.0.isCore }
    let leaders = named.enumerated().map { number, named in
      let (position, x) = named
      // The last one stands highest, so that no line crosses a name to its right.
      let y = middle + 12 + line * Double(gene.coreCount - number)
      let sign = EvidenceSign(position)
      let isRead = sign == .variant || sign == .reference
      let text = "\(position.label) " + (isRead ? position.genotype ?? "-" : sign.rawValue)
      return Leader(
        x: Coordinate(x), fromY: Coordinate(middle + 9), toY: Coordinate(y - 4),
        labelX: Coordinate(min(x + 4, right - Double(text.count) * 7.4)), labelY: Coordinate(y),
        text: text)
    }
    return Row(name: gene.gene, nameY: Coordinate(top), marks: marks, leaders: leaders)
  }

  private static func legend(_ signs: [EvidenceSign], y: Double) -> [Entry] {
    var x = left
    return signs.map { sign in
      defer { x += Double(sign.rawValue.count) * 7.6 + 26 }
      return Entry(
        mark: Mark(sign, x: x + 4, y: y, tip: sign.rawValue), textX: Coordinate(x + 14),
        textY: Coordinate(y + 4), text: sign.rawValue)
    }
  }
}

extension GenePart {
  fileprivate var coreCount: Int { positions.count(where: \.isCore) }
}

/// What one defining position comes to in a picture.
enum EvidenceSign: String, CaseIterable, Sendable {
  case variant = "ALT seen"
  case reference = "reference"
  case assumed = "taken for reference"
  case missing = "missing"
  case failed = "failed"
  case unlisted = "unlisted allele"

  init(_ position: PositionPart) {
    self =
      if position.isAssumedReference {
        .assumed
      } else {
        switch position.observation {
        case "called": position.variantCopies > 0 ? .variant : .reference
        case "filtered": .failed
        case "unexpected": .unlisted
        case "partial": position.variantCopies > 0 ? .variant : .missing
        default: .missing
        }
      }
  }

  /// Signs that the legend names only where they occur.
  var isRare: Bool { self == .assumed || self == .unlisted }
}
