/// A count among others, with the 95 % interval of its share after Wilson.
///
/// Wilson, J. Am. Stat. Assoc. 22 (1927) 209, doi 10.1080/01621459.1927.10502953: it holds its
/// level for small counts, and never leaves 0 to 1.
public struct CountedShare: Sendable, Hashable {
  public let count: Int
  public let total: Int
  /// `count` of `total`; 0 of none.
  public let share: Double
  public let lower: Double
  public let upper: Double

  /// The 97.5 % quantile of the normal distribution.
  private static let quantile = 1.959_963_984_540_054

  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
    guard total > 0 else {
      (share, lower, upper) = (0, 0, 1)
      return
    }
    let (found, size) = (Double(count), Double(total))
    let square = Self.quantile * Self.quantile
    share = found / size
    let middle = (found + square / 2) / (size + square)
    let half =
      Self.quantile / (size + square)
      * (found * (size - found) / size + square / 4).squareRoot()
    // The ends are exact where nothing, or everything, was found.
    lower = count == 0 ? 0 : max(0, middle - half)
    upper = count == total ? 1 : min(1, middle + half)
  }

  /// A count among what is certain, with an interval that also holds for what is open: from none of
  /// the open ones to all that may be.
  ///
  /// - Parameters:
  ///   - open: How many of the open ones may be counted at most.
  ///   - openTotal: How many are open.
  public init(_ count: Int, of total: Int, open: Int, ofOpen openTotal: Int) {
    let certain = CountedShare(count, of: total)
    let least = CountedShare(count, of: total + openTotal)
    let most = CountedShare(count + open, of: total + openTotal)
    self.init(
      count: count, total: total, share: certain.share, lower: min(certain.lower, least.lower),
      upper: max(certain.upper, most.upper))
  }

  private init(count: Int, total: Int, share: Double, lower: Double, upper: Double) {
    self.count = count
    self.total = total
    self.share = share
    self.lower = lower
    self.upper = upper
  }

  /// Where another share lies beside the interval: below it, in it or above it.
  public func place(of other: Double) -> Place {
    other < lower ? .below : other > upper ? .above : .inside
  }

  public enum Place: Sendable {
    case below
    case inside
    case above
  }
}

/// Shares in words, the same digits on every machine.
public enum SharePercent {
  /// `97.1 %`, `2.80 %`, `0.0200 %`, `0 %`.
  public static func text(_ share: Double) -> String { digits(share) + " %" }

  /// `2.10–3.70 %`.
  public static func text(from lower: Double, to upper: Double) -> String {
    "\(digits(lower))–\(digits(upper)) %"
  }

  private static func digits(_ share: Double) -> String {
    let percent = share * 100
    if percent == 0 || percent == 100 { return percent == 0 ? "0" : "100" }
    let places = percent >= 10 ? 1 : percent >= 0.1 ? 2 : 4
    let scale = [10, 100, 0, 10_000][places == 4 ? 3 : places - 1]
    let whole = Int((percent * Double(scale)).rounded())
    return "\(whole / scale)." + String("\(whole % scale + scale)".dropFirst())
  }
}
