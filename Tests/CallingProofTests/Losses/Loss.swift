import AzadoseTestSupport

/// One way in which a record says less.
enum Loss: String, CaseIterable, Sendable {
  case dropped
  case missing
  case withoutFirstCopy
  case withoutSecondCopy
  case filtered
  case lowQuality
  case lowDepth
  case unphased

  /// Everything but losing phase.
  static let evidence = allCases.filter { $0 != .unphased }

  /// The record after the loss, `nil` when it is gone; unchanged where it has nothing to lose.
  func applied(to columns: [String]) -> [String]? {
    var columns = columns
    switch self {
    case .dropped: return nil
    case .missing: Self.set("GT", "./.", &columns)
    case .withoutFirstCopy: Self.forget({ $0.startIndex }, &columns)
    case .withoutSecondCopy: Self.forget({ $0.index(before: $0.endIndex) }, &columns)
    case .filtered: columns[6] = "LowQual"
    case .lowQuality: Self.set("GQ", "3", &columns)
    case .lowDepth:
      Self.set("DP", "2", &columns)
      Self.set("MIN_DP", "2", &columns)
    case .unphased:
      let values = columns[9].split(separator: ":", omittingEmptySubsequences: false)
      let genotype = values[0].replacing("|", with: "/")
      columns[9] = ([String(genotype)] + values.dropFirst().map(String.init))
        .joined(separator: ":")
    }
    return columns
  }

  /// Puts a dot in place of one allele of a genotype of two.
  private static func forget(
    _ place: (Substring.UnicodeScalarView) -> String.Index, _ columns: inout [String]
  ) {
    let values = columns[9].split(separator: ":", omittingEmptySubsequences: false)
    guard let genotype = values.first, genotype.unicodeScalars.count == 3 else { return }
    var scalars = genotype.unicodeScalars
    let index = place(scalars)
    scalars.replaceSubrange(index...index, with: ".".unicodeScalars)
    set("GT", String(Substring(scalars)), &columns)
  }

  private static func set(_ key: String, _ value: String, _ columns: inout [String]) {
    let keys = columns[8].split(separator: ":").map(String.init)
    var values = columns[9].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let index = keys.firstIndex(of: key), values.indices.contains(index) else { return }
    values[index] = value
    columns[9] = values.joined(separator: ":")
  }
}

extension VCFSheet {
  /// A loss of a record drawn from a list; one that finds nothing to lose empties the genotype.
  func loss(
    _ record: Int, among losses: [Loss], _ random: inout SeededGenerator
  ) -> Loss {
    guard let loss = random.pick(losses), loss.applied(to: records[record]) != records[record]
    else { return .missing }
    return loss
  }

  /// The sheet after losses, by record.
  func losing(_ losses: [Int: Loss]) -> VCFSheet {
    var sheet = self
    sheet.records = records.enumerated().compactMap { index, columns in
      losses[index].map { $0.applied(to: columns) } ?? columns
    }
    return sheet
  }
}
