/// The defining positions of a gene without a genotype that counts, one text a reason.
///
/// The text names few positions or nearly all: `GENE rs1: no call`, `GENE all but rs1: not in the
/// file`, and `GENE: not in the file` for all. It can be read back without a loss.
extension GenePart {
  public var unreadPositions: [String] {
    var order: [String] = []
    var labels: [String: [String]] = [:]
    for position in positions {
      guard let reason = position.unreadReason else { continue }
      if labels[reason] == nil { order.append(reason) }
      labels[reason, default: []].append(position.label)
    }
    return order.map { reason in
      UnreadPositions(
        gene: gene, labels: labels[reason] ?? [], of: positions.map(\.label), reason: reason
      ).description
    }
  }
}

/// The positions of one gene that were not read for one reason.
public struct UnreadPositions: Sendable, Hashable {
  public let gene: String
  /// `nil` for all positions of the gene.
  public let labels: [String]?
  /// Whether the labels are those that are left out.
  public let isAllBut: Bool
  public let reason: String

  private static let allBut = "all but "
  private static let comma = ", "
  private static let colon = ": "

  init(gene: String, labels: [String], of all: [String], reason: String) {
    self.gene = gene
    self.reason = reason
    let rest = all.filter { !labels.contains($0) }
    isAllBut = !rest.isEmpty && rest.count < labels.count
    self.labels = rest.isEmpty ? nil : isAllBut ? rest : labels
  }

  /// Reads the text back; `nil` where it is none.
  public init?(_ text: some StringProtocol) {
    guard let end = text.firstRange(of: Self.colon) else { return nil }
    let place = text[..<end.lowerBound].split(separator: " ", maxSplits: 1)
    guard let gene = place.first, end.upperBound < text.endIndex else { return nil }
    self.gene = String(gene)
    reason = String(text[end.upperBound...])
    guard place.count > 1 else {
      labels = nil
      isAllBut = false
      return
    }
    isAllBut = place[1].hasPrefix(Self.allBut)
    labels = place[1].dropFirst(isAllBut ? Self.allBut.count : 0).split(separator: Self.comma)
      .map { String($0) }
  }

  /// Those of a gene's positions that are meant.
  public func among(_ all: [String]) -> [String] {
    guard let labels else { return all }
    return all.filter { labels.contains($0) != isAllBut }
  }
}

extension UnreadPositions: CustomStringConvertible {
  public var description: String {
    guard let labels else { return gene + Self.colon + reason }
    return gene + " " + (isAllBut ? Self.allBut : "") + labels.joined(separator: Self.comma)
      + Self.colon + reason
  }
}
