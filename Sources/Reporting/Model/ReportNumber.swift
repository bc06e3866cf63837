public import Pharmacogenomics

/// An exact decimal in a report.
public struct ReportNumber: Sendable, Hashable, Encodable {
  public let value: ExactDecimal

  init(_ value: ExactDecimal) { self.value = value }

  /// A probability, rounded to six decimals so that the same input prints the same digits.
  init(probability: Double) {
    let bounded = min(max(probability, 0), 1)
    value = ExactDecimal(Int((bounded * 1_000_000).rounded()), places: 6)
  }

  /// For a place in a picture or a chance in words, never for a dose.
  public var approximate: Double { Double(value.description) ?? 0 }

  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
