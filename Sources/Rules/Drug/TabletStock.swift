public import Pharmacogenomics

/// The tablets that a pharmacy has, and which of them may be halved.
public struct TabletStock: Sendable, Hashable {
  /// One strength of the stock.
  public struct Strength: Sendable, Hashable {
    /// mg a tablet.
    public let milligrams: ExactDecimal
    /// Whether the tablet is scored and may be halved.
    public let isScored: Bool

    public init(milligrams: ExactDecimal, isScored: Bool) {
      self.milligrams = milligrams
      self.isScored = isScored
    }

    /// Whether tablets of this strength may be: 1 to 1000 mg, in tenths of a mg.
    public static func isPlausible(_ milligrams: ExactDecimal) -> Bool {
      milligrams >= 1 && milligrams <= 1000 && milligrams == milligrams.roundedDown(places: 1)
    }
  }

  /// Ascending in mg, no strength twice.
  public let strengths: [Strength]

  public init(strengths: [Strength]) {
    self.strengths = strengths.sorted { $0.milligrams < $1.milligrams }
  }

  /// Reads `25,50s`: strengths in mg, an `s` marks a scored tablet that may be halved.
  ///
  /// `nil` for anything else: no strength, one twice, zero, or above 1000 mg.
  public init?(parsing text: String) {
    var strengths: [Strength] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.filter { !$0.isWhitespace }
      let isScored = word.hasSuffix("s")
      guard let milligrams = ExactDecimal(plain: isScored ? String(word.dropLast()) : word),
        Strength.isPlausible(milligrams),
        !strengths.contains(where: { $0.milligrams == milligrams })
      else { return nil }
      strengths.append(Strength(milligrams: milligrams, isScored: isScored))
    }
    guard !strengths.isEmpty else { return nil }
    self.init(strengths: strengths)
  }
}

extension TabletStock: CustomStringConvertible {
  /// `25 mg, 50 mg (scored)`.
  public var description: String {
    strengths.map { "\($0.milligrams) mg" + ($0.isScored ? " (scored)" : "") }
      .joined(separator: ", ")
  }
}
