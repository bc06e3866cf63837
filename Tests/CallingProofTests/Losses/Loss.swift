import AzadoseTestSupport

/// One way in which a record says less.
enum Loss: String, CaseIterable, Sendable {
  case dropped
  case missing
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

  private static func set(_ key: String, _ value: String, _ columns: inout [String]) {
    let keys = columns[8].split(separator: ":").map(String.init)
    var values = columns[9].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let index = keys.firstIndex(of: key), values.indices.contains(index) else { return }
    values[index] = value
    columns[9] = values.joined(separator: ":")
  }
}

extension VCFSheet {
  /// The sheet after losses, by record.
  func losing(_ losses: [Int: Loss]) -> VCFSheet {
    var sheet = self
    sheet.records = records.enumerated().compactMap { index, columns in
      losses[index].map { $0.applied(to: columns) } ?? columns
    }
    return sheet
  }
}
