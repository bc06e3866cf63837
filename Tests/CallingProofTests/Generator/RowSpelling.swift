import AzadoseTestSupport

/// One of the many ways to write the same ALTs.
struct RowSpelling {
  let position: Int
  let reference: String
  let alternates: [String]

  /// How a row may be written.
  enum Style: CaseIterable, Sendable {
    case plain
    /// Bases added on both sides.
    case padded
    /// Indels moved as far right as the sequence allows.
    case right
    /// Indels moved somewhere between.
    case between
    case lowerCase
  }

  /// `nil` when the bases around the row are not known.
  init?(
    _ text: GeneText, _ edits: [[Edit]], style: Style, _ random: inout SeededGenerator
  ) {
    let all = edits.flatMap { $0 }
    guard var first = all.map(\.position).min(), var last = all.map(\.last).max() else {
      return nil
    }
    switch style {
    case .plain, .lowerCase: break
    case .padded:
      first -= Int.random(in: 0...3, using: &random)
      last += Int.random(in: 0...4, using: &random)
    case .right, .between: last += Int.random(in: 6...20, using: &random)
    }
    guard let reference = text.bases(first...last) else { return nil }
    var alleles = [reference]
    for edit in edits {
      guard let written = text.writing(edit, in: first...last) else { return nil }
      alleles.append(written)
    }
    var steps =
      style == .right ? Int.max : style == .between ? Int.random(in: 0...12, using: &random) : 0
    while steps > 0, Self.canDropFirst(alleles) {
      for index in alleles.indices { alleles[index].removeFirst() }
      first += 1
      steps -= 1
    }
    let isLower = style == .lowerCase
    let texts = alleles.map { bases in
      let text = String(decoding: bases, as: UTF8.self)
      return isLower ? text.lowercased() : text
    }
    position = first
    self.reference = texts[0]
    alternates = Array(texts.dropFirst())
  }

  /// Whether all alleles begin with the same two bases: the first can go, the second is the anchor.
  private static func canDropFirst(_ alleles: [[UInt8]]) -> Bool {
    alleles.allSatisfy { $0.count > 1 && $0[0] == alleles[0][0] && $0[1] == alleles[0][1] }
  }
}
