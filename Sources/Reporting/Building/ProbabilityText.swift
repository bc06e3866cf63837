/// Probabilities in plain words.
public enum ProbabilityText {
  /// `more than 99 %`, `97 %`, `3.1 %`, `about 1 in 150`, `below 1 in a million`.
  public static func words(_ probability: Double) -> String {
    if probability > 0.99, probability < 1 { return "more than 99 %" }
    if probability >= 0.1 { return "\(Int((probability * 100).rounded())) %" }
    if probability >= 0.01 {
      let tenths = Int((probability * 1000).rounded())
      return "\(tenths / 10).\(tenths % 10) %"
    }
    guard probability > 0 else { return "0" }
    guard probability >= 0.000_001 else { return "below 1 in a million" }
    let count = Int((1 / probability).rounded())
    var step = 1
    while count / step >= 100 { step *= 10 }
    return "about 1 in \(grouped((count + step / 2) / step * step))"
  }
  /// Digits in groups of three: `66,000`.
  private static func grouped(_ count: Int) -> String {
    count < 1000
      ? "\(count)" : grouped(count / 1000) + "," + String("\(count % 1000 + 1000)".dropFirst())
  }
}
